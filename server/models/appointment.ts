import { type InferSchemaType, model, Schema } from 'mongoose';
import { appointmentStatuses } from '../domain/appointments/machine.ts';
import type { Lean } from './lean.ts';
import { pinnedForm, pinnedProfile } from './pinned.ts';

const consentSchema = new Schema(
  {
    state: { type: String, enum: ['asked', 'given', 'declined'], required: true },
    at: { type: Date, required: true },
    /** What was asked; absent where staff know of it otherwise. */
    form: { type: pinnedForm },
  },
  { _id: false },
);

const publicationSchema = new Schema(
  {
    /** Where the list came out, in words: a website, a newspaper. */
    where: { type: String, required: true },
    /** `YYYY-MM-DD`. */
    on: { type: String, required: true },
  },
  { _id: false },
);

const endSchema = new Schema(
  {
    /** Last day with rights, `YYYY-MM-DD`. */
    on: { type: String, required: true },
    /** Article of the profile that ended it. */
    article: { type: String },
    /** Ground code of the profile, for dismissals and resignations. */
    ground: { type: String },
  },
  { _id: false },
);

/**
 * One term of one supervisor. A renewal is a new row of the same `supervisorId`, beginning the day after; a
 * supervisor's rights are those of the row in force today (`domain/appointments/inForce.ts`).
 */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    no: { type: String, required: true },
    /** The same through all terms of a person with this bureau. */
    supervisorId: { type: String, required: true },
    termNo: { type: Number, required: true },
    bureauId: { type: String, required: true },
    profile: { type: pinnedProfile, required: true },
    /** Their WeChat identity; absent for somebody who was entered from paper. */
    personId: { type: String },
    applicationId: { type: String },
    mode: { type: String, required: true },
    status: { type: String, enum: appointmentStatuses, required: true },
    /** Decision date and last day, `YYYY-MM-DD` in Beijing; the term starts on the decision date (ours, trap 26). */
    termStart: { type: String, required: true },
    termEnd: { type: String, required: true },
    /** `CardData`: what cards, lists and certificates show. */
    cardSealed: { type: Buffer, required: true },
    /** Blind index of the name, for look-ups by full name. */
    nameIndex: { type: String, required: true },
    /** What bureaus select supervisors by (专业、工作、经历); says nothing about who they are. */
    specialties: { type: [String], default: [] },
    /** Recruitment groups of the document (人大代表 …) and `priority` where it has them. */
    groups: { type: [String], default: [] },
    /** The bureau's own short words for choosing people (`domain/appointments/tags.ts`). */
    tags: { type: [String], default: undefined },
    /** Kinds of employer that some document looks at, such as `cooperating_insurer`, and since when (trap 15). */
    employerKinds: { type: [String], default: [] },
    /** Consent to the renewal of this term. */
    consent: { type: consentSchema },
    /** How staff know of a consent that was given elsewhere than in chat; sealed. */
    consentNoteSealed: { type: Buffer },
    /** Since when the person asks to leave, and why if they said so; staff record the resignation. */
    resignationAskedAt: { type: Date },
    resignationReasonSealed: { type: Buffer },
    /** Why staff turned the last request down, in words for the person. */
    resignationReplySealed: { type: Buffer },
    /** The need that the bureau stated for this term, for renewals; sealed, because it may name somebody. */
    needSealed: { type: Buffer },
    /** Separate consent to being published where the document does not require publication (PIPL 25). */
    publishConsentAt: { type: Date },
    /** Where and when the name was made public. */
    publication: { type: publicationSchema },
    /** Names of the notices about the end of this term that were sent, so that none goes out twice. */
    noticesSent: { type: [String], default: [] },
    /** The next day on which this term needs attention; unset once it needs none (ADR 0002). */
    nextCheckOn: { type: String },
    end: { type: endSchema },
    /** Why it ended, in words for the person; sealed, because it may name somebody. */
    endReasonSealed: { type: Buffer },
    /** When the certificates were back and everything that hung on the term was closed. */
    offboardedAt: { type: Date },
    createdAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
    revision: { type: Number, required: true },
  },
  { collection: 'appointments', versionKey: false },
);
schema.index({ no: 1 }, { unique: true });
schema.index({ supervisorId: 1, termNo: 1 }, { unique: true });
schema.index({ bureauId: 1, createdAt: -1, _id: -1 });
schema.index({ bureauId: 1, status: 1, createdAt: -1, _id: -1 });
schema.index({ bureauId: 1, nameIndex: 1 });
// The walk over everybody in force: invitations, notices, selection.
schema.index({ bureauId: 1, status: 1, _id: 1 });
schema.index({ bureauId: 1, status: 1, termEnd: 1, _id: 1 });
// Broadcasts by tag, and the tags in use.
schema.index({ bureauId: 1, tags: 1, _id: 1 });
schema.index({ personId: 1, createdAt: -1 }, { sparse: true });
schema.index({ applicationId: 1 }, { sparse: true });
// Sparse, not partial: the local store does not use a partial index for a range.
schema.index({ nextCheckOn: 1, _id: 1 }, { sparse: true });

export type AppointmentDoc = Lean<InferSchemaType<typeof schema>>;
export const Appointment = model('Appointment', schema);
