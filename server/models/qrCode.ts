import { type InferSchemaType, model, Schema } from 'mongoose';
import { qrCodeKinds } from '../domain/qrCodes/kinds.ts';
import type { Lean } from './lean.ts';

/**
 * A parametric QR code of a unit. `scene` is what WeChat hands over when somebody scans it: random, so that nobody can
 * make one up, and without anything about a person.
 */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    no: { type: String, required: true },
    bureauId: { type: String, required: true },
    /** Short key of the official account that it belongs to. */
    accountKey: { type: String, required: true },
    kind: { type: String, enum: qrCodeKinds, required: true },
    /** The call or institution; absent for the unit itself. */
    subjectId: { type: String },
    /** What staff call it, as text: where it hangs, what it is for. */
    nameSealed: { type: Buffer, required: true },
    scene: { type: String, required: true },
    ticket: { type: String, required: true },
    /** What the code says. */
    url: { type: String, required: true },
    permanent: { type: Boolean, required: true },
    expiresAt: { type: Date },
    revokedAt: { type: Date },
    createdAt: { type: Date, required: true },
    createdBy: { type: String, required: true },
  },
  { collection: 'qrCodes', versionKey: false },
);
schema.index({ no: 1 }, { unique: true });
schema.index({ scene: 1 }, { unique: true });
schema.index({ bureauId: 1, createdAt: -1, _id: -1 });
schema.index({ accountKey: 1, permanent: 1 });

export type QrCodeDoc = Lean<InferSchemaType<typeof schema>>;
export const QrCode = model('QrCode', schema);
