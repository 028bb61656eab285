import { type InferSchemaType, model, Schema } from 'mongoose';
import { holderKinds, interestStates, interestTypes } from '../domain/recusal/interests.ts';
import type { Lean } from './lean.ts';
import { pinnedProfile } from './pinned.ts';
import { referenceSchema } from './reference.ts';

const holderSchema = new Schema(
  {
    kind: { type: String, enum: holderKinds, required: true },
    /** Supervisor id (the same through all terms) or staff id. */
    id: { type: String, required: true },
  },
  { _id: false },
);

/** One interest of a supervisor or officer in one institution: the register behind recusal (domain notes §3.10). */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    no: { type: String, required: true },
    bureauId: { type: String, required: true },
    profile: { type: pinnedProfile, required: true },
    holder: { type: holderSchema, required: true },
    /** One of our institutions; absent when it is none, then `nameSealed` says which. */
    institutionId: { type: String },
    nameSealed: { type: Buffer },
    type: { type: String, enum: interestTypes, required: true },
    /** `YYYY-MM-DD`, first and last day; open where absent. */
    since: { type: String },
    until: { type: String },
    noteSealed: { type: Buffer },
    /** The holder says that it does not touch their impartiality. */
    claimsImpartial: { type: Boolean, required: true },
    state: { type: String, enum: interestStates, required: true },
    /** Who brought it up: the holder, staff, or somebody else through them. */
    by: { type: referenceSchema, required: true },
    decision: { type: String, enum: ['recuse', 'keep'] },
    decidedBy: { type: String },
    decidedAt: { type: Date },
    reasonSealed: { type: Buffer },
    /** Present while the holder must keep away (`recusalVerdict`), so that lists need no rule. */
    recusing: { type: Boolean },
    createdAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
    revision: { type: Number, required: true },
  },
  { collection: 'interests', versionKey: false },
);
schema.index({ no: 1 }, { unique: true });
schema.index({ 'holder.kind': 1, 'holder.id': 1, createdAt: -1, _id: -1 });
schema.index({ institutionId: 1, recusing: 1 }, { sparse: true });
schema.index({ bureauId: 1, createdAt: -1, _id: -1 });
schema.index({ bureauId: 1, state: 1, createdAt: -1, _id: -1 });

export type InterestDoc = Lean<InferSchemaType<typeof schema>>;
export const Interest = model('Interest', schema);
