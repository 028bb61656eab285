import { type InferSchemaType, model, Schema } from 'mongoose';
import type { Lean } from './lean.ts';

/** How many supervisors a bureau has decided to have, and why. `_id` is the bureau's. */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    limit: { type: Number, required: true, min: 1 },
    /** What the number rests on, in the words of the bureau. */
    basis: { type: String, required: true },
    setAt: { type: Date, required: true },
    setBy: { type: String, required: true },
    /** Grows with every change and every seat that is taken, so that two cannot take the last one. */
    revision: { type: Number, required: true },
  },
  { collection: 'headcounts', versionKey: false },
);

export type HeadcountDoc = Lean<InferSchemaType<typeof schema>>;
export const Headcount = model('Headcount', schema);
