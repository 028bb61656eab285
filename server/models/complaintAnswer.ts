import { type InferSchemaType, model, Schema } from 'mongoose';
import type { Lean } from './lean.ts';

/** What a supervisor says to a complaint about them; sealed. */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    complaintId: { type: String, required: true },
    textSealed: { type: Buffer, required: true },
    at: { type: Date, required: true },
  },
  { collection: 'complaintAnswers', versionKey: false },
);
schema.index({ complaintId: 1, at: 1, _id: 1 });

export type ComplaintAnswerDoc = Lean<InferSchemaType<typeof schema>>;
export const ComplaintAnswer = model('ComplaintAnswer', schema);
