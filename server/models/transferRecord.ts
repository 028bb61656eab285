import { type InferSchemaType, model, Schema } from 'mongoose';
import type { Lean } from './lean.ts';

/** That an illegal act of a supervisor goes to the department that is competent for it. */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    bureauId: { type: String, required: true },
    appointmentId: { type: String, required: true },
    /** The dismissal that it belongs to, or the complaint that led to it without one. */
    dismissalId: { type: String, required: true },
    /** Article that orders it; none where the document does not. */
    article: { type: String },
    /** The department, in words. */
    to: { type: String, required: true },
    /** What is handed over, sealed. */
    matterSealed: { type: Buffer, required: true },
    recordedAt: { type: Date, required: true },
    recordedBy: { type: String, required: true },
  },
  { collection: 'transferRecords', versionKey: false },
);
schema.index({ appointmentId: 1 });
schema.index({ dismissalId: 1 }, { unique: true });

export type TransferRecordDoc = Lean<InferSchemaType<typeof schema>>;
export const TransferRecord = model('TransferRecord', schema);
