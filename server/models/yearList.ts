import { type InferSchemaType, model, Schema } from 'mongoose';
import { yearListStates } from '../domain/yearLists/states.ts';
import type { Lean } from './lean.ts';
import { pinnedProfile } from './pinned.ts';

/** The list of contracted institutions that the agency publishes once a year. Its entries are a frozen copy. */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    no: { type: String, required: true },
    bureauId: { type: String, required: true },
    profile: { type: pinnedProfile, required: true },
    year: { type: Number, required: true },
    state: { type: String, enum: yearListStates, required: true },
    /** How many institutions it names. */
    total: { type: Number, default: 0 },
    preparedBy: { type: String, required: true },
    publishedBy: { type: String },
    publishedAt: { type: Date },
    createdAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
    revision: { type: Number, required: true },
  },
  { collection: 'yearLists', versionKey: false },
);
schema.index({ no: 1 }, { unique: true });
schema.index({ bureauId: 1, year: 1 }, { unique: true });
schema.index({ bureauId: 1, createdAt: -1, _id: -1 });

export type YearListDoc = Lean<InferSchemaType<typeof schema>>;
export const YearList = model('YearList', schema);
