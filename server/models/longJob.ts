import { type InferSchemaType, model, Schema } from 'mongoose';
import type { Lean } from './lean.ts';

/**
 * Work of many transactions about one thing: `_id` is `<kind>-<object id>`, so that it is owed once. `cursor`
 * moves on inside the transaction of each part, so that a killed worker repeats nothing (ADR 0002).
 */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    kind: { type: String, required: true },
    objectId: { type: String, required: true },
    /** How far it is, in the job's own words; '' at the beginning. */
    cursor: { type: String, default: '' },
    /** When the relay offers it to the queue (again); the row is removed at the end. */
    dueAt: { type: Date },
    /** How often work on it has thrown since the last part was written. */
    failures: { type: Number },
    createdAt: { type: Date, required: true },
  },
  { collection: 'longJobs', versionKey: false },
);
schema.index({ dueAt: 1 }, { sparse: true });

export type LongJobDoc = Lean<InferSchemaType<typeof schema>>;
export const LongJob = model('LongJob', schema);
