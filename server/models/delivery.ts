import { type InferSchemaType, model, Schema } from 'mongoose';
import { vias } from '../domain/deliveries/vias.ts';
import type { Lean } from './lean.ts';
import { referenceSchema } from './reference.ts';

/**
 * One message to one person: what became of it, and why. `_id` names its cause (an event or a chat turn)
 * and its kind, so that dealing with the cause twice makes one message. `unknown` = it may have arrived; never sent again without WeChat's dedupe.
 */
export const deliveryStates = ['pending', 'sending', 'sent', 'delivered', 'failed', 'unknown'] as const;

const schema = new Schema(
  {
    _id: { type: String, required: true },
    bureauId: { type: String, required: true },
    /** Absent for a reporter, whom only the vault knows: `reporterId` is their key there. */
    personId: { type: String },
    reporterId: { type: String },
    kind: { type: String, required: true },
    object: { type: referenceSchema },
    /** `notice`: the way is chosen when it leaves; `customerService`: an answer in the chat that came too late. */
    channel: { type: String, required: true },
    /** The way that was chosen for the last attempt, and why. */
    via: { type: String, enum: vias },
    viaReason: { type: String },
    /** Ways that WeChat refused for this message before the last one. */
    tried: {
      type: [
        new Schema(
          {
            via: { type: String, enum: vias, required: true },
            errcode: { type: Number },
            reason: { type: String, required: true },
            at: { type: Date, required: true },
          },
          { _id: false },
        ),
      ],
      default: undefined,
    },
    state: { type: String, enum: deliveryStates, required: true },
    attempts: { type: Number, default: 0 },
    firstAttemptAt: { type: Date },
    lastAttemptAt: { type: Date },
    /** While `sending`: another worker may take over after this moment. */
    leaseUntil: { type: Date },
    /** Mark of whoever took it last. */
    claim: { type: String },
    /** When the relay offers it to the queue (again); unset once the outcome is final. */
    dueAt: { type: Date },
    /** How often work on it threw, through no fault of WeChat's. */
    failures: { type: Number },
    /** Words of a customer-service message, sealed; template messages are built from their object. */
    textSealed: { type: Buffer },
    wechatMsgId: { type: String },
    /** Staff had it sent once more: another message for WeChat, which would drop a repetition of the first. */
    retriedAt: { type: Date },
    errcode: { type: Number },
    reason: { type: String },
    createdAt: { type: Date, required: true },
    finishedAt: { type: Date },
    /** When the person opened it in their inbox; never on rows of reporters (ADR 0016). */
    readAt: { type: Date },
    /** Staff told them in another way, or said why nobody can; only for what did not arrive. */
    settledAt: { type: Date },
    settledBy: { type: String },
    settlementSealed: { type: Buffer },
  },
  { collection: 'deliveries', versionKey: false },
);
schema.index({ 'object.kind': 1, 'object.id': 1, createdAt: 1 });
schema.index({ dueAt: 1 }, { sparse: true });
schema.index({ bureauId: 1, state: 1, createdAt: -1 });
schema.index({ personId: 1, createdAt: 1 });
schema.index({ wechatMsgId: 1 }, { sparse: true });

export type DeliveryDoc = Lean<InferSchemaType<typeof schema>>;
export type DeliveryState = (typeof deliveryStates)[number];
export const Delivery = model('Delivery', schema);
