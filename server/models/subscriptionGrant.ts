import { type InferSchemaType, model, Schema } from 'mongoose';
import type { Lean } from './lean.ts';

/**
 * What a person granted for one subscription notice (订阅通知) of the official account or of its mini program, in which they
 * are two persons. `_id` is person and template. Counted from WeChat's events; what the mini program claims counts for one
 * send at most, until WeChat says more (`claimMiniGrants`; wechat.md §2.4, §3).
 */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    personId: { type: String, required: true },
    templateId: { type: String, required: true },
    /** Sends left of the one-time kind. */
    remaining: { type: Number, required: true },
    longTerm: { type: Boolean, required: true },
    /** One send was counted because the mini program said so: the event about it, should one come, adds none. */
    claimed: { type: Boolean },
    /** Events that were counted, the last twenty: WeChat delivers again. */
    seen: { type: [String], required: true },
    /** In the mini program the day only: to the second it would tell, beside the times of leads, who filed which. */
    updatedAt: { type: Date, required: true },
  },
  { collection: 'subscriptionGrants', versionKey: false },
);
schema.index({ personId: 1 });

export type SubscriptionGrantDoc = Lean<InferSchemaType<typeof schema>>;
export const SubscriptionGrant = model('SubscriptionGrant', schema);

/** The row of one person and one template. */
export const grantId = (personId: string, templateId: string): string => `${personId}-${templateId}`;
