import { type InferSchemaType, model, Schema } from 'mongoose';
import type { Lean } from './lean.ts';

/**
 * The WeChat to which a member of staff (`_id`) may send examples for a few minutes: whoever typed their code in the chat.
 * The code is kept as a keyed hash, and gone once it was typed.
 */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    accountKey: { type: String, required: true },
    codeIndex: { type: String },
    personId: { type: String },
    expiresAt: { type: Date, required: true },
  },
  { collection: 'testRecipients', versionKey: false },
);
schema.index({ codeIndex: 1 }, { sparse: true });
schema.index({ expiresAt: 1 });

export type TestRecipientDoc = Lean<InferSchemaType<typeof schema>>;
export const TestRecipient = model('TestRecipient', schema);
