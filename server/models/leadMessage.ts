import { type InferSchemaType, model, Schema } from 'mongoose';
import { leadNotices, toldWays } from '../domain/leads/messages.ts';
import type { Lean } from './lean.ts';

/**
 * One line of the dialogue about a lead: to the reporter, from the reporter, or an internal note that no reporter sees.
 * A line to the reporter is their inbox; `toldAt` is when they could know of it.
 */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    leadId: { type: String, required: true },
    direction: { type: String, enum: ['toReporter', 'fromReporter', 'internal'], required: true },
    /** Why the bureau writes; only `toReporter`. */
    notice: { type: String, enum: Object.keys(leadNotices) },
    textSealed: { type: Buffer, required: true },
    at: { type: Date, required: true },
    /** The member of staff who wrote it; reporters never learn who. */
    by: { type: String },
    toldAt: { type: Date },
    toldBy: { type: String, enum: toldWays },
    /** When the other side opened it. */
    readAt: { type: Date },
  },
  { collection: 'leadMessages', versionKey: false },
);
schema.index({ leadId: 1, at: 1, _id: 1 });

export type LeadMessageDoc = Lean<InferSchemaType<typeof schema>>;
export const LeadMessage = model('LeadMessage', schema);
