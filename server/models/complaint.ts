import { type InferSchemaType, model, Schema } from 'mongoose';
import { complaintStatuses } from '../domain/complaints/machine.ts';
import { complaintChannels, complaintMeasures } from '../domain/complaints/measures.ts';
import type { Lean } from './lean.ts';
import { pinnedForm, pinnedProfile } from './pinned.ts';

/**
 * What an institution says about a supervisor (机构反映). What it wrote, what was found and what was decided is sealed;
 * so is the mark for the approver, which is there in every registered row, whatever it says.
 */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    no: { type: String, required: true },
    bureauId: { type: String, required: true },
    institutionId: { type: String, required: true },
    profile: { type: pinnedProfile, required: true },
    form: { type: pinnedForm, required: true },
    definition: { type: Schema.Types.Mixed, required: true },
    answersSealed: { type: Buffer, required: true },
    channel: { type: String, enum: complaintChannels, required: true },
    /** The WeChat person who wrote it for the institution, for what came by chat: they follow it in their own list. */
    filedBy: { type: String },
    /** What it is under the document: `complaintRule`. */
    takenAs: { type: String, enum: ['complaint', 'note', 'opinion'], required: true },
    article: { type: String, required: true },
    status: { type: String, enum: complaintStatuses, required: true },
    /** Whom it is about, once staff have found out. */
    supervisorId: { type: String },
    /** The term that is meant: number, article and measures come from its document. */
    appointmentId: { type: String },
    /** `{ retaliation: boolean }`, for the approver only. */
    markSealed: { type: Buffer },
    /** What it became, where it is taken as an opinion. */
    opinionId: { type: String },
    investigatorId: { type: String },
    /** What the supervisor is asked to explain: facts without who said so. */
    factsSealed: { type: Buffer },
    /** When they were asked. */
    askedAt: { type: Date },
    /** `ComplaintFinding`. */
    findingSealed: { type: Buffer },
    proposedBy: { type: String },
    /** `ComplaintRuling`. */
    rulingSealed: { type: Buffer },
    decidedBy: { type: String },
    decidedAt: { type: Date },
    measure: { type: String, enum: complaintMeasures },
    handledAt: { type: Date },
    /** When it reached the bureau. */
    receivedAt: { type: Date, required: true },
    /** When it was whole, so that it could be taken up. */
    filedAt: { type: Date },
    updatedAt: { type: Date, required: true },
    /** Staff who must not see it, by a decision about this one matter. */
    excludedStaff: { type: [String], default: [] },
    revision: { type: Number, required: true },
  },
  { collection: 'complaints', versionKey: false },
);
schema.index({ no: 1 }, { unique: true });
schema.index({ bureauId: 1, receivedAt: -1, _id: -1 });
schema.index({ bureauId: 1, status: 1, receivedAt: -1, _id: -1 });
schema.index({ investigatorId: 1, receivedAt: -1, _id: -1 }, { sparse: true });
schema.index({ filedBy: 1, receivedAt: -1 }, { sparse: true });
schema.index({ supervisorId: 1, receivedAt: -1 }, { sparse: true });

export type ComplaintDoc = Lean<InferSchemaType<typeof schema>>;
export const Complaint = model('Complaint', schema);
