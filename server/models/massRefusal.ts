import { type InferSchemaType, model, Schema } from 'mongoose';
import type { Lean } from './lean.ts';

/** When WeChat last said that an account has no turn left (45028). `_id` is the account's short key. */
const schema = new Schema(
  { _id: { type: String, required: true }, refusedAt: { type: Date, required: true } },
  { collection: 'massRefusals', versionKey: false },
);

export type MassRefusalDoc = Lean<InferSchemaType<typeof schema>>;
export const MassRefusal = model('MassRefusal', schema);
