import { type InferSchemaType, model, Schema } from 'mongoose';
import type { Lean } from './lean.ts';

/**
 * One duty of one bureau in one period, once something was said about it: so that each warning goes out once,
 * whatever the clock and the nightly job did. `_id` is `<bureau>-<duty>-<period>`.
 */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    bureauId: { type: String, required: true },
    code: { type: String, required: true },
    period: { type: String, required: true },
    warnedAt: { type: Date },
    /** Overdue or, where the document only says 原则上, reminded. */
    overdueAt: { type: Date },
    metAt: { type: Date },
  },
  { collection: 'cadencePeriods', versionKey: false },
);
schema.index({ bureauId: 1, period: 1 });

export type CadencePeriodDoc = Lean<InferSchemaType<typeof schema>>;
export const CadencePeriod = model('CadencePeriod', schema);
