import { type InferSchemaType, model, Schema } from 'mongoose';
import type { Lean } from './lean.ts';

/** One certificate of one term, of a kind that the profile names (聘书, 监督员证 …). */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    /** Number printed on it; it gets one when it is issued, so that none is lost to a draft. */
    no: { type: String },
    /** Bureau, kind and number in one: a number of one kind is given once in a bureau. Set together with `no`. */
    numberKey: { type: String },
    bureauId: { type: String, required: true },
    appointmentId: { type: String, required: true },
    kind: { type: String, required: true },
    /** Part of the address behind its QR code; says nothing about who holds it. */
    verifyCode: { type: String, required: true },
    issuedAt: { type: Date },
    /** When it came back or was declared lost; from then on it is not valid. */
    recalledAt: { type: Date },
    /** How it was lost, in words; sealed, because it may name somebody. */
    recallNoteSealed: { type: Buffer },
    createdAt: { type: Date, required: true },
  },
  { collection: 'certificates', versionKey: false },
);
// Sparse: drafts have no number yet.
schema.index({ numberKey: 1 }, { unique: true, sparse: true });
schema.index({ verifyCode: 1 }, { unique: true });
schema.index({ appointmentId: 1, kind: 1 }, { unique: true });

export type CertificateDoc = Lean<InferSchemaType<typeof schema>>;
export const Certificate = model('Certificate', schema);
