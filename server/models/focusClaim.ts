import { type InferSchemaType, model, Schema } from 'mongoose';
import { focusStates } from '../domain/focus/states.ts';
import type { Lean } from './lean.ts';
import { pinnedProfile } from './pinned.ts';

/** An institution that a supervisor has taken on as 重点关联监督单位: of their own will, and limiting nothing. */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    no: { type: String, required: true },
    bureauId: { type: String, required: true },
    profile: { type: pinnedProfile, required: true },
    supervisorId: { type: String, required: true },
    appointmentId: { type: String, required: true },
    /** Their WeChat identity, where they have one. */
    personId: { type: String },
    institutionId: { type: String, required: true },
    /** Supervisor and institution, while the claim is open: nobody claims the same one twice. */
    openKey: { type: String },
    state: { type: String, enum: focusStates, required: true },
    confirmedBy: { type: String },
    /** `person`, `staff`, or `term` when it ended with the term. */
    releasedBy: { type: String, enum: ['person', 'staff', 'term'] },
    createdAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
    revision: { type: Number, required: true },
  },
  { collection: 'focusClaims', versionKey: false },
);
schema.index({ no: 1 }, { unique: true });
schema.index({ openKey: 1 }, { unique: true, sparse: true });
schema.index({ supervisorId: 1, createdAt: -1, _id: -1 });
schema.index({ bureauId: 1, createdAt: -1, _id: -1 });
schema.index({ bureauId: 1, state: 1, createdAt: -1, _id: -1 });

export type FocusClaimDoc = Lean<InferSchemaType<typeof schema>>;
export const FocusClaim = model('FocusClaim', schema);
