import { type InferSchemaType, model, Schema } from 'mongoose';
import type { Lean } from './lean.ts';

/**
 * One message or event that WeChat delivered, with its outcome. `_id` is account ‖ openid ‖ dedupe key:
 * MsgId alone is not unique across people (WxJava#333). Committed together with what it caused.
 */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    personId: { type: String },
    type: { type: String, required: true },
    outcome: { type: String, enum: ['answered', 'silent', 'failed'], required: true },
    /** What the person was told, sealed; a re-delivery gets the same words. */
    replySealed: { type: Buffer },
    receivedAt: { type: Date, required: true },
    handledAt: { type: Date, required: true },
  },
  { collection: 'inbound', versionKey: false },
);
schema.index({ receivedAt: 1 });

export type InboundDoc = Lean<InferSchemaType<typeof schema>>;
export const Inbound = model('Inbound', schema);
