import { type InferSchemaType, model, Schema } from 'mongoose';
import { differenceKinds, reconciliationStates } from '../domain/rewards/reconciliation.ts';
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

/** One thing that bill and payouts do not agree on; a person settles it. */
const difference = new Schema(
  {
    /** Reconciliation and number of the bill or the transfer: found once, however often the month is read. */
    _id: { type: String, required: true },
    bureauId: { type: String, required: true },
    reconciliationId: { type: String, required: true },
    kind: { type: String, enum: differenceKinds, required: true },
    outBillNo: { type: String, required: true },
    billFen: { type: Number },
    ourFen: { type: Number },
    day: { type: String },
    settledBy: { type: String },
    settledAt: { type: Date },
    noteSealed: { type: Buffer },
  },
  { collection: 'billDifferences', versionKey: false },
);
difference.index({ reconciliationId: 1, _id: 1 });

export type BillDifferenceDoc = Lean<InferSchemaType<typeof difference>>;
export const BillDifference = model('BillDifference', difference);
