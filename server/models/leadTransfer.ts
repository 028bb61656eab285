import { type InferSchemaType, model, Schema } from 'mongoose';
import { transferKinds } from '../domain/leads/transfers.ts';
import type { Lean } from './lean.ts';

/** That a lead, or what it shows, was handed over, with the slip that went along: made without the reporter by construction. */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    leadId: { type: String, required: true },
    no: { type: String, required: true },
    fromBureauId: { type: String, required: true },
    kind: { type: String, enum: transferKinds, required: true },
    /** The receiver by name, and its id when it is a bureau of ours. */
    to: { type: String, required: true },
    toBureauId: { type: String },
    /** The text of the slip, sealed: it tells what is suspected. */
    slipSealed: { type: Buffer, required: true },
    at: { type: Date, required: true },
    by: { type: String, required: true },
  },
  { collection: 'leadTransfers', versionKey: false },
);
schema.index({ leadId: 1, at: 1 });

export type LeadTransferDoc = Lean<InferSchemaType<typeof schema>>;
export const LeadTransfer = model('LeadTransfer', schema);
