import { type InferSchemaType, model, Schema } from 'mongoose';
import { reconciliationStates } from '../domain/rewards/reconciliation.ts';
import type { Lean } from './lean.ts';

/** The payouts of a month compared with WeChat's fund bill of each of its days. */
const schema = new Schema(
  {
    /** `bureau-YYYY-MM`. */
    _id: { type: String, required: true },
    bureauId: { type: String, required: true },
    /** `YYYY-MM`. */
    month: { type: String, required: true },
    state: { type: String, enum: reconciliationStates, required: true },
    /** The last day that was read. */
    doneUntil: { type: String },
    lines: { type: Number, required: true, default: 0 },
    matched: { type: Number, required: true, default: 0 },
    matchedFen: { type: Number, required: true, default: 0 },
    differences: { type: Number, required: true, default: 0 },
    /** Why it cannot go on, for staff. */
    problem: { type: String },
    startedBy: { type: String, required: true },
    startedAt: { type: Date, required: true },
    finishedAt: { type: Date },
  },
  { collection: 'reconciliations', versionKey: false },
);
schema.index({ bureauId: 1, month: -1 });

export type ReconciliationDoc = Lean<InferSchemaType<typeof schema>>;
export const Reconciliation = model('Reconciliation', schema);
