import { Schema } from 'mongoose';

/** A pointer to something of a named kind: the actor or the object of an event. */
export const referenceSchema = new Schema(
  { kind: { type: String, required: true }, id: { type: String, required: true } },
  { _id: false },
);
