import { type InferSchemaType, model, Schema } from 'mongoose';
import type { Lean } from './lean.ts';

/**
 * Where a message of the mini program goes: somebody who subscribed to notices there. `_id` is their id in the mini program.
 * There is no row for anybody else, and nothing says when it was made: a time beside the times of leads would tell who filed
 * which (ADR 0010, 0013).
 */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    accountKey: { type: String, required: true },
    /** Their openid in the mini program (`miniOpenidContext`). */
    openidSealed: { type: Buffer, required: true },
  },
  { collection: 'miniSubscribers', versionKey: false },
);

export type MiniSubscriberDoc = Lean<InferSchemaType<typeof schema>>;
export const MiniSubscriber = model('MiniSubscriber', schema);
