import { type InferSchemaType, model, Schema } from 'mongoose';
import { opinionDesks } from '../domain/opinions/desks.ts';
import { opinionStatuses } from '../domain/opinions/machine.ts';
import { opinionOrigins } from '../domain/opinions/origins.ts';
import type { Lean } from './lean.ts';
import { pinnedForm, pinnedProfile } from './pinned.ts';

/**
 * An opinion, suggestion or relayed letter (意见建议、转递来信). Who wrote it stands in the vault (`leadReporter.ts`) like the
 * reporter of a lead: an opinion may come from a report whose leads must not be traced back.
 */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    no: { type: String, required: true },
    bureauId: { type: String, required: true },
    /** Who in the bureau may know, as for leads: what came out of a lead stays at its desk, or is the agency's. */
    desk: { type: String, enum: opinionDesks, required: true },
    accusedBureauId: { type: String },
    profile: { type: pinnedProfile, required: true },
    /** Absent where nobody filled in a form: then the answers are `{ text }`. */
    form: { type: pinnedForm },
    definition: { type: Schema.Types.Mixed },
    answersSealed: { type: Buffer, required: true },
    origin: { type: String, enum: opinionOrigins, required: true },
    /** Code of `opinionCategories`. */
    category: { type: String, required: true },
    /** Key in the vault. Absent: the author is an institution, or the reporter of the lead that it came from. */
    reporterId: { type: String },
    /** Whoever wrote the letter that a supervisor passed on: name and contact, opened only by `openAuthor`. */
    authorSealed: { type: Buffer },
    institutionId: { type: String },
    leadId: { type: String },
    reportId: { type: String },
    wantsReply: { type: Boolean, required: true },
    status: { type: String, enum: opinionStatuses, required: true },
    assigneeId: { type: String },
    receivedAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
    answeredAt: { type: Date },
    closedAt: { type: Date },
    /** When the author said 不满意, which they can do once. */
    dissatisfiedAt: { type: Date },
    /** How often a delay was explained and how often it began again: part of the names of its clocks. */
    delays: { type: Number, default: 0 },
    reopenings: { type: Number, default: 0 },
    /** Staff who must not see it, by a decision about this one case. */
    excludedStaff: { type: [String], default: [] },
    revision: { type: Number, required: true },
  },
  { collection: 'opinions', versionKey: false },
);
schema.index({ no: 1 }, { unique: true });
schema.index({ bureauId: 1, desk: 1, receivedAt: -1, _id: -1 });
schema.index({ bureauId: 1, receivedAt: -1, _id: -1 });
schema.index({ bureauId: 1, status: 1, receivedAt: -1, _id: -1 });
schema.index({ assigneeId: 1, receivedAt: -1, _id: -1 }, { sparse: true });
schema.index({ reporterId: 1, receivedAt: -1 }, { sparse: true });
schema.index({ reportId: 1 }, { sparse: true });

export type OpinionDoc = Lean<InferSchemaType<typeof schema>>;
export const Opinion = model('Opinion', schema);
