import { type InferSchemaType, model, Schema } from 'mongoose';
import type { Lean } from './lean.ts';

/**
 * What a person granted for one subscription notice (订阅通知). `_id` is person and template. Counted from WeChat's events
 * alone, never from what a page claims (wechat.md §2.4).
 */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    personId: { type: String, required: true },
    templateId: { type: String, required: true },
    /** Sends left of the one-time kind. */
    remaining: { type: Number, required: true },
    longTerm: { type: Boolean, required: true },
    /** Events that were counted, the last twenty: WeChat delivers again. */
    seen: { type: [String], required: true },
    updatedAt: { type: Date, required: true },
  },
  { collection: 'subscriptionGrants', versionKey: false },
);
schema.index({ personId: 1 });

export type SubscriptionGrantDoc = Lean<InferSchemaType<typeof schema>>;
export const SubscriptionGrant = model('SubscriptionGrant', schema);

/** The row of one person and one template. */
export const grantId = (personId: string, templateId: string): string => `${personId}-${templateId}`;
