import { type InferSchemaType, model, Schema } from 'mongoose';
import type { Lean } from './lean.ts';

/** One thing that is wrong with one row of an imported file. `_id` is import, row and position: written once. */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    importId: { type: String, required: true },
    /** As the spreadsheet numbers it, the header included. */
    row: { type: Number, required: true },
    /** Header of the column, as the file has it. */
    column: { type: String, required: true },
    /** What the cell says; '' for an empty one. */
    value: { type: String, default: '' },
    code: { type: String, required: true },
    /** What to do, in Chinese. */
    message: { type: String, required: true },
  },
  { collection: 'institutionProblems', versionKey: false },
);
schema.index({ importId: 1, row: 1, _id: 1 });

export type InstitutionProblemDoc = Lean<InferSchemaType<typeof schema>>;
export const InstitutionProblem = model('InstitutionProblem', schema);
