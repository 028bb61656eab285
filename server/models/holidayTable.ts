import { type InferSchemaType, model, Schema } from 'mongoose';
import type { Lean } from './lean.ts';

/**
 * The holidays of one year as staff put them in from the State Council's notice. One is proposed, somebody else compares it;
 * of a year the last one that was confirmed holds, for all units. Days are `YYYY-MM-DD`.
 */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    year: { type: Number, required: true },
    holidays: { type: [String], required: true },
    makeUps: { type: [String], required: true },
    /** Number or address of the notice. */
    source: { type: String, required: true },
    state: { type: String, enum: ['proposed', 'confirmed', 'rejected', 'replaced'], required: true },
    /** While it waits for the second person; one for a year at a time. */
    open: { type: Boolean },
    bureauId: { type: String, required: true },
    proposedBy: { type: String, required: true },
    proposedAt: { type: Date, required: true },
    decidedBy: { type: String },
    decidedAt: { type: Date },
  },
  { collection: 'holidayTables', versionKey: false },
);
schema.index({ year: 1 }, { unique: true, partialFilterExpression: { open: true }, name: 'oneOpenPerYear' });
schema.index({ state: 1, year: 1 });

export type HolidayTableDoc = Lean<InferSchemaType<typeof schema>>;
export const HolidayTable = model('HolidayTable', schema);
