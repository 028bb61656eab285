import { type InferSchemaType, model, Schema } from 'mongoose';
import { identityPurposeNames } from '../domain/leads/identity.ts';
import type { Lean } from './lean.ts';

/** Somebody of the staff asks to open the identity of a reporter: for a purpose, by another person's leave, for a time. */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    leadId: { type: String, required: true },
    bureauId: { type: String, required: true },
    purpose: { type: String, enum: identityPurposeNames, required: true },
    noteSealed: { type: Buffer, required: true },
    askedBy: { type: String, required: true },
    askedAt: { type: Date, required: true },
    state: { type: String, enum: ['pending', 'approved', 'declined'], required: true },
    decidedBy: { type: String },
    decidedAt: { type: Date },
    /** After this moment an approval opens nothing. */
    expiresAt: { type: Date },
    /** Each time it was opened. */
    openedAt: { type: [Date], default: [] },
  },
  { collection: 'identityRequests', versionKey: false },
);
schema.index({ leadId: 1, askedAt: -1 });

export type IdentityRequestDoc = Lean<InferSchemaType<typeof schema>>;
export const IdentityRequest = model('IdentityRequest', schema);
