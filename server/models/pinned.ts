import { Schema } from 'mongoose';

/** The rule-set version that a record follows for its whole life. */
export const pinnedProfile = new Schema(
  { id: { type: String, required: true }, version: { type: String, required: true } },
  { _id: false },
);

/** The form version that a person filled in. */
export const pinnedForm = new Schema(
  { id: { type: String, required: true }, version: { type: Number, required: true } },
  { _id: false },
);
