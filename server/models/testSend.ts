import { type InferSchemaType, model, Schema } from 'mongoose';
import type { Lean } from './lean.ts';

/** An example that a member of staff sent to their own WeChat, and what became of it; to whom is not kept. */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    bureauId: { type: String, required: true },
    staffId: { type: String, required: true },
    kind: { type: String, required: true },
    state: { type: String, enum: ['sending', 'sent', 'delivered', 'failed', 'unknown'], required: true },
    wechatMsgId: { type: String },
    reason: { type: String },
    createdAt: { type: Date, required: true },
    finishedAt: { type: Date },
  },
  { collection: 'testSends', versionKey: false },
);
schema.index({ bureauId: 1, createdAt: -1 });
schema.index({ wechatMsgId: 1 }, { sparse: true });

export type TestSendDoc = Lean<InferSchemaType<typeof schema>>;
export const TestSend = model('TestSend', schema);
