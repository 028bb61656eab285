import { type InferSchemaType, model, Schema } from 'mongoose';
import type { Lean } from './lean.ts';

/**
 * WeChat's final word on a mass message, as it came: it may be here before the answer to the call that sent it. `_id` is
 * `<account>.<msg_id>`.
 */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    status: { type: String, required: true },
    total: { type: Number, required: true },
    filtered: { type: Number, required: true },
    sent: { type: Number, required: true },
    failed: { type: Number, required: true },
    url: { type: String },
    receivedAt: { type: Date, required: true },
  },
  { collection: 'massReceipts', versionKey: false },
);

export type MassReceiptDoc = Lean<InferSchemaType<typeof schema>>;
export const MassReceipt = model('MassReceipt', schema);
