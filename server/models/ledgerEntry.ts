import { type InferSchemaType, model, Schema } from 'mongoose';
import { ledgerKindNames } from '../domain/rewards/ledger.ts';
import type { Lean } from './lean.ts';

/** One movement of the money for rewards; written once and never changed. */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    bureauId: { type: String, required: true },
    /** The year of the budget. */
    year: { type: Number, required: true },
    kind: { type: String, enum: ledgerKindNames, required: true },
    fen: { type: Number, required: true },
    rewardId: { type: String },
    /** Number of the document behind it, such as that of a budget. */
    reference: { type: String },
    /** One of the staff, or the system. */
    by: { type: String, required: true },
    at: { type: Date, required: true },
  },
  { collection: 'ledgerEntries', versionKey: false },
);
schema.index({ bureauId: 1, year: 1, at: -1, _id: -1 });
// A reward is set aside, paid or released once; returns may come in parts.
schema.index(
  { rewardId: 1, kind: 1 },
  { unique: true, partialFilterExpression: { kind: { $in: ['commit', 'release', 'pay'] } } },
);

export type LedgerEntryDoc = Lean<InferSchemaType<typeof schema>>;
export const LedgerEntry = model('LedgerEntry', schema);
