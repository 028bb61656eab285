import { type InferSchemaType, model, Schema } from 'mongoose';
import type { Lean } from './lean.ts';

const amount = { type: Number, required: true } as const;

/** What the entries of a bureau and year add up to; changes in the transaction of each entry. */
const schema = new Schema(
  {
    /** `bureau-year`. */
    _id: { type: String, required: true },
    bureauId: { type: String, required: true },
    year: { type: Number, required: true },
    outside: amount,
    budget: amount,
    committed: amount,
    paid: amount,
    returned: amount,
    entries: { type: Number, required: true },
  },
  { collection: 'ledgerBalances', versionKey: false },
);
schema.index({ bureauId: 1, year: -1 });

export type LedgerBalanceDoc = Lean<InferSchemaType<typeof schema>>;
export const LedgerBalance = model('LedgerBalance', schema);
