import { type InferSchemaType, model, Schema } from 'mongoose';
import type { Lean } from './lean.ts';
import { pinnedProfile } from './pinned.ts';

/** One assessment of a corps over a period (综合评定), with the people who judge it. */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    no: { type: String, required: true },
    bureauId: { type: String, required: true },
    profile: { type: pinnedProfile, required: true },
    title: { type: String, required: true },
    /** First and last day that count, `YYYY-MM-DD`. */
    from: { type: String, required: true },
    to: { type: String, required: true },
    /** Staff ids, three or more (ours). */
    panel: { type: [String], required: true },
    state: { type: String, enum: ['open', 'closed'], required: true },
    createdBy: { type: String, required: true },
    createdAt: { type: Date, required: true },
    revision: { type: Number, required: true },
  },
  { collection: 'assessments', versionKey: false },
);
schema.index({ no: 1 }, { unique: true });
schema.index({ bureauId: 1, createdAt: -1, _id: -1 });

export type AssessmentDoc = Lean<InferSchemaType<typeof schema>>;
export const Assessment = model('Assessment', schema);
