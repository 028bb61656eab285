import { type InferSchemaType, model, Schema } from 'mongoose';
import type { Lean } from './lean.ts';

/**
 * The table of holidays of one year as open clocks were last counted by it; `_id` is the year. Without a row no clock
 * was counted by a table of that year.
 */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    /** One `1` (working day) or `0` per day of the year. */
    days: { type: String, required: true },
    at: { type: Date, required: true },
  },
  { collection: 'clockTables', versionKey: false },
);

export type ClockTableDoc = Lean<InferSchemaType<typeof schema>>;
export const ClockTable = model('ClockTable', schema);
