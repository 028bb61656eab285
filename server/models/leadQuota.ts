import { type InferSchemaType, model, Schema } from 'mongoose';
import type { Lean } from './lean.ts';

/** How many leads somebody filed on a day. `_id` is a keyed hash of person and day that leads nowhere; gone two days later. */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    count: { type: Number, required: true },
    expiresAt: { type: Date, required: true },
  },
  { collection: 'leadQuotas', versionKey: false },
);
schema.index({ expiresAt: 1 });

export type LeadQuotaDoc = Lean<InferSchemaType<typeof schema>>;
export const LeadQuota = model('LeadQuota', schema);
