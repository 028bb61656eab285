import { type InferSchemaType, model, Schema } from 'mongoose';
import type { Lean } from './lean.ts';

/** A code that the mini program shows somebody (`_id` as `IdentityLink`) to be typed in the chat; kept as a keyed hash alone. */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    miniPersonSealed: { type: Buffer, required: true },
    codeIndex: { type: String, required: true },
    expiresAt: { type: Date, required: true },
  },
  { collection: 'identityCodes', versionKey: false },
);
schema.index({ codeIndex: 1 });
schema.index({ expiresAt: 1 });

export type IdentityCodeDoc = Lean<InferSchemaType<typeof schema>>;
export const IdentityCode = model('IdentityCode', schema);
