import { type InferSchemaType, model, Schema } from 'mongoose';
import type { Lean } from './lean.ts';

/** The last number given out in one series. `_id` names the series: `<bureau>/<kind>/<year>`. */
const schema = new Schema(
  { _id: { type: String, required: true }, value: { type: Number, required: true } },
  { collection: 'counters', versionKey: false },
);

export type CounterDoc = Lean<InferSchemaType<typeof schema>>;
export const Counter = model('Counter', schema);
