import { type InferSchemaType, model, Schema } from 'mongoose';
import { differenceKinds } from '../domain/rewards/reconciliation.ts';
import type { Lean } from './lean.ts';

/** One thing that bill and payouts do not agree on; a person settles it. */
const schema = new Schema(
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
schema.index({ reconciliationId: 1, _id: 1 });

export type BillDifferenceDoc = Lean<InferSchemaType<typeof schema>>;
export const BillDifference = model('BillDifference', schema);
