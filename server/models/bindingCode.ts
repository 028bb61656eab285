import { type InferSchemaType, model, Schema } from 'mongoose';
import type { Lean } from './lean.ts';

/**
 * A code by which a supervisor who was entered from paper makes their WeChat known. Kept as a blind index alone;
 * one per supervisor (`_id`), so that a new one ends the old.
 */
const schema = new Schema(
  {
    /** The `supervisorId`. */
    _id: { type: String, required: true },
    bureauId: { type: String, required: true },
    codeIndex: { type: String, required: true },
    expiresAt: { type: Date, required: true },
    createdAt: { type: Date, required: true },
  },
  { collection: 'bindingCodes', versionKey: false },
);
schema.index({ codeIndex: 1 }, { unique: true });

export type BindingCodeDoc = Lean<InferSchemaType<typeof schema>>;
export const BindingCode = model('BindingCode', schema);
