import { type InferSchemaType, model, Schema } from 'mongoose';
import { broadcastKindNames } from '../domain/broadcasts/kinds.ts';
import { broadcastStates } from '../domain/broadcasts/machine.ts';
import type { Lean } from './lean.ts';
import { pinnedProfile } from './pinned.ts';
import { referenceSchema } from './reference.ts';

const audienceSchema = new Schema(
  {
    units: { type: [String], default: [] },
    below: { type: Boolean, required: true },
    profiles: { type: [String], default: [] },
    levels: { type: [String], default: [] },
    specialties: { type: [String], default: [] },
    groups: { type: [String], default: [] },
    tags: { type: [String], default: [] },
  },
  { _id: false },
);

const markSchema = new Schema(
  { at: { type: Date, required: true }, finished: { type: Number, required: true } },
  { _id: false },
);

/** One text for many supervisors (`domain/broadcasts`). Who gets it is copied at the start (`broadcastRecipient.ts`). */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    no: { type: String, required: true },
    bureauId: { type: String, required: true },
    profile: { type: pinnedProfile, required: true },
    kind: { type: String, enum: broadcastKindNames, required: true },
    /** Where the rule-set has this kind; `ours` where it has not. */
    article: { type: String, required: true },
    title: { type: String, required: true },
    body: { type: String, required: true },
    /** The document that it makes known: number and date (`YYYY-MM-DD`). */
    sourceNo: { type: String },
    sourceDate: { type: String },
    /** The matter of ours that it announces, and its number. */
    about: { type: referenceSchema },
    aboutNo: { type: String },
    audience: { type: audienceSchema, required: true },
    state: { type: String, enum: broadcastStates, required: true },
    /** Everybody who wrote on it: none of them approves it. */
    authors: { type: [String], required: true },
    approvedBy: { type: String },
    approvedAt: { type: Date },
    scheduledFor: { type: Date },
    startedBy: { type: String },
    startedAt: { type: Date },
    /** When the last person of the audience was copied, and how many they are. */
    frozenAt: { type: Date },
    total: { type: Number },
    withoutWechat: { type: Number },
    /** For the rate (`domain/broadcasts/progress.ts`). */
    marks: { type: [markSchema], default: [] },
    finishedAt: { type: Date },
    createdAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
    revision: { type: Number, required: true },
  },
  { collection: 'broadcasts', versionKey: false },
);
schema.index({ no: 1 }, { unique: true });
schema.index({ bureauId: 1, createdAt: -1, _id: -1 });
schema.index({ bureauId: 1, kind: 1, createdAt: -1, _id: -1 });

export type BroadcastDoc = Lean<InferSchemaType<typeof schema>>;
export const Broadcast = model('Broadcast', schema);
