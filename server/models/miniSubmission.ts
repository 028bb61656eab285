import { type InferSchemaType, model, Schema } from 'mongoose';
import type { Lean } from './lean.ts';

/**
 * The answer to something handed in by the mini program or put down in the console, for the case that it asks again because
 * the first answer got lost. `_id` is a keyed hash of who asks and their program's own id; the answer is sealed. Gone after a day.
 */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    answerSealed: { type: Buffer, required: true },
    expiresAt: { type: Date, required: true },
  },
  { collection: 'miniSubmissions', versionKey: false },
);
schema.index({ expiresAt: 1 });

export type MiniSubmissionDoc = Lean<InferSchemaType<typeof schema>>;
export const MiniSubmission = model('MiniSubmission', schema);
