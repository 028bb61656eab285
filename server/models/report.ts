import { type InferSchemaType, model, Schema } from 'mongoose';
import { leadDesks } from '../domain/leads/desks.ts';
import { targetKinds } from '../domain/leads/targetKind.ts';
import { reportStatuses } from '../domain/reports/machine.ts';
import type { Lean } from './lean.ts';
import { pinnedForm, pinnedProfile } from './pinned.ts';

/**
 * The report of a visit or inspection (走访、检查报告). Who wrote it stands in the vault like the reporter of a lead: leads
 * come out of it, and nobody must find their reporter through it. Its findings are rows of their own (`reportId`).
 */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    no: { type: String, required: true },
    bureauId: { type: String, required: true },
    /** Who in the bureau may know, as for leads. */
    desk: { type: String, enum: leadDesks, required: true },
    accusedBureauId: { type: String },
    profile: { type: pinnedProfile, required: true },
    form: { type: pinnedForm, required: true },
    definition: { type: Schema.Types.Mixed, required: true },
    answersSealed: { type: Buffer, required: true },
    reporterId: { type: String, required: true },
    /** Code of `visitForms`. */
    visitForm: { type: String, required: true },
    target: { type: String, enum: targetKinds, required: true },
    institutionId: { type: String },
    visitedFrom: { type: String, required: true },
    visitedTo: { type: String, required: true },
    codes: { type: [String], required: true },
    /** The activity that it belongs to, for an organised inspection. */
    activityId: { type: String },
    urgent: { type: Boolean, required: true },
    /** The institution lies outside the author's territory: its leads go to the bureau there (LC 16, trap 32). */
    outside: { type: Boolean, required: true },
    status: { type: String, enum: reportStatuses, required: true },
    receivedAt: { type: Date, required: true },
    /** See `domain/reports/listedAt.ts`. */
    listedAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
    acceptedAt: { type: Date },
    archivedAt: { type: Date },
    /** How often it was handed in again: part of the name of its clock. */
    resubmissions: { type: Number, default: 0 },
    excludedStaff: { type: [String], default: [] },
    revision: { type: Number, required: true },
  },
  { collection: 'reports', versionKey: false },
);
schema.index({ no: 1 }, { unique: true });
schema.index({ bureauId: 1, listedAt: -1, _id: -1 });
schema.index({ bureauId: 1, desk: 1, listedAt: -1, _id: -1 });
schema.index({ bureauId: 1, status: 1, listedAt: -1, _id: -1 });
schema.index({ reporterId: 1 });
schema.index({ activityId: 1 }, { sparse: true });

export type ReportDoc = Lean<InferSchemaType<typeof schema>>;
export const Report = model('Report', schema);
