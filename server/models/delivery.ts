import { type InferSchemaType, model, Schema } from 'mongoose';

/**
 * One message to one person: what became of it, and why. `_id` is event ‖ kind ‖ person, so that handling
 * an event twice makes one message. `unknown` = it may have arrived; never sent again without WeChat's dedupe.
 */
export const deliveryStates = ['pending', 'sending', 'sent', 'delivered', 'failed', 'unknown'] as const;

const schema = new Schema(
  {
    _id: { type: String, required: true },
    bureauId: { type: String, required: true },
    personId: { type: String, required: true },
    eventId: { type: String, required: true },
    kind: { type: String, required: true },
    object: { kind: { type: String, required: true }, id: { type: String, required: true } },
    channel: { type: String, required: true },
    state: { type: String, enum: deliveryStates, required: true },
    attempts: { type: Number, default: 0 },
    firstAttemptAt: { type: Date },
    lastAttemptAt: { type: Date },
    /** While `sending`: after this moment another worker may take over. */
    leaseUntil: { type: Date },
    dueAt: { type: Date },
    wechatMsgId: { type: String },
    errcode: { type: Number },
    reason: { type: String },
    createdAt: { type: Date, required: true },
    finishedAt: { type: Date },
  },
  { collection: 'deliveries', versionKey: false },
);
schema.index({ 'object.kind': 1, 'object.id': 1, createdAt: 1 });
schema.index({ state: 1, dueAt: 1 });
schema.index({ wechatMsgId: 1 }, { partialFilterExpression: { wechatMsgId: { $exists: true } } });

export type DeliveryDoc = InferSchemaType<typeof schema>;
export type DeliveryState = (typeof deliveryStates)[number];
export const Delivery = model('Delivery', schema);
