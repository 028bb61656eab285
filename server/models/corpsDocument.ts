import { type InferSchemaType, model, Schema } from 'mongoose';
import { documentStatuses } from '../domain/documents/machine.ts';
import type { Lean } from './lean.ts';
import { pinnedProfile } from './pinned.ts';

/** A document or briefing for a bureau's supervisors. */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    no: { type: String, required: true },
    bureauId: { type: String, required: true },
    profile: { type: pinnedProfile, required: true },
    /** The document's own word: 文件, 简报 … */
    kind: { type: String, required: true },
    article: { type: String, required: true },
    title: { type: String, required: true },
    text: { type: String, required: true },
    status: { type: String, enum: documentStatuses, required: true },
    /** Only for those invited to an activity that it is bound to; absent for what goes to the whole corps. */
    forInvited: { type: Boolean },
    draftedBy: { type: String, required: true },
    publishedBy: { type: String },
    publishedAt: { type: Date },
    toldCount: { type: Number, default: 0 },
    /** When the last person was told. */
    toldAt: { type: Date },
    readCount: { type: Number, default: 0 },
    createdAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
    revision: { type: Number, required: true },
  },
  { collection: 'corpsDocuments', versionKey: false },
);
schema.index({ no: 1 }, { unique: true });
schema.index({ bureauId: 1, createdAt: -1, _id: -1 });
schema.index({ bureauId: 1, status: 1, publishedAt: -1 });

export type CorpsDocumentDoc = Lean<InferSchemaType<typeof schema>>;
export const CorpsDocument = model('CorpsDocument', schema);
