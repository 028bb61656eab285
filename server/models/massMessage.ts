import { type InferSchemaType, model, Schema } from 'mongoose';
import { massAudiences } from '../domain/massMessages/audiences.ts';
import { massStatuses } from '../domain/massMessages/statuses.ts';
import type { Lean } from './lean.ts';

const counts = new Schema(
  {
    total: { type: Number, required: true },
    filtered: { type: Number, required: true },
    sent: { type: Number, required: true },
    failed: { type: Number, required: true },
  },
  { _id: false },
);

/** An article for the followers of an official account at large. */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    no: { type: String, required: true },
    /** The unit that owns the account. */
    bureauId: { type: String, required: true },
    accountKey: { type: String, required: true },
    audience: { type: String, enum: massAudiences, required: true },
    /** Title, author, digest and body in the simple markup. */
    articleSealed: { type: Buffer, required: true },
    /** Whether staff gave a cover of their own (`massCovers`); ours otherwise. */
    hasCover: { type: Boolean, required: true },
    status: { type: String, enum: massStatuses, required: true },
    draftedBy: { type: String, required: true },
    submittedBy: { type: String },
    approvedBy: { type: String },
    approvedAt: { type: Date },
    /** Why it came back, in words. */
    returnedSealed: { type: Buffer },
    createdAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
    revision: { type: Number, required: true },

    /** Grows with every wish to send: part of the clientmsgid. */
    round: { type: Number, required: true, default: 0 },
    /** Cover and draft at WeChat, once they are there. */
    pictureId: { type: String },
    draftId: { type: String },
    /** Written before the first call of a round that might be carried out without our knowing it. */
    attemptedAt: { type: Date },
    attempts: { type: Number, default: 0 },
    /** What keeps it from going on, for staff. */
    problem: { type: String },
    /** WeChat's code of a failure, or our own word. */
    cause: { type: String },
    /** When the relay offers it to the queue (again). */
    dueAt: { type: Date },
    msgId: { type: String },
    acceptedAt: { type: Date },
    /** Until when the administrator may confirm; only for all followers. */
    confirmBy: { type: Date },
    finishedAt: { type: Date },
    counts: { type: counts },
    /** Where the article can be read. */
    url: { type: String },
    settledBy: { type: String },
    settlementSealed: { type: Buffer },
  },
  { collection: 'massMessages', versionKey: false },
);
schema.index({ no: 1 }, { unique: true });
schema.index({ bureauId: 1, createdAt: -1, _id: -1 });
schema.index({ dueAt: 1 }, { sparse: true });
schema.index({ msgId: 1 }, { sparse: true });
schema.index({ accountKey: 1, approvedAt: 1 });

export type MassMessageDoc = Lean<InferSchemaType<typeof schema>>;
export const MassMessage = model('MassMessage', schema);
