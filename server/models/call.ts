import { type InferSchemaType, model, Schema } from 'mongoose';
import { callStatuses } from '../domain/calls/machine.ts';
import type { Lean } from './lean.ts';
import { pinnedProfile } from './pinned.ts';

/** Where, when and under what link a call was made public. */
const publicationSchema = new Schema(
  {
    medium: { type: String, required: true },
    /** Name of the paper, site or account, or the units that a letter went to. */
    place: { type: String, required: true },
    /** `YYYY-MM-DD`. */
    on: { type: String, required: true },
    link: { type: String },
  },
  { _id: false },
);

/** A public call for supervisors (招聘公告). Its text is public; only the results may name people, so they are sealed. */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    no: { type: String, required: true },
    bureauId: { type: String, required: true },
    profile: { type: pinnedProfile, required: true },
    title: { type: String, required: true },
    text: { type: String, required: true },
    /** First and last day of the window, `YYYY-MM-DD` in Beijing. */
    opensOn: { type: String, required: true },
    closesOn: { type: String, required: true },
    /** How many are sought; unset where the bureau leaves it open. */
    headcount: { type: Number },
    status: { type: String, enum: callStatuses, required: true },
    /** Who wrote the text as it stands; somebody else approves it. */
    draftedBy: { type: String, required: true },
    approvedBy: { type: String },
    approvedAt: { type: Date },
    publications: { type: [publicationSchema], default: [] },
    /** Published where everybody can see it, so that anybody may answer. */
    isPublic: { type: Boolean, required: true },
    closedAt: { type: Date },
    /** Text of the results; sealed, because it may name people. */
    resultsSealed: { type: Buffer },
    resultsOn: { type: String },
    createdAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
    revision: { type: Number, required: true },
  },
  { collection: 'calls', versionKey: false },
);
schema.index({ no: 1 }, { unique: true });
schema.index({ bureauId: 1, createdAt: -1, _id: -1 });
schema.index({ bureauId: 1, status: 1, closesOn: 1 });
schema.index({ status: 1, closesOn: 1, _id: 1 });

export type CallDoc = Lean<InferSchemaType<typeof schema>>;
export const Call = model('Call', schema);
