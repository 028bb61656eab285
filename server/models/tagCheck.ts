import { type InferSchemaType, model, Schema } from 'mongoose';
import type { Lean } from './lean.ts';

/** When the tags of an account were last compared with our supervisors. `_id` is the account's short key. */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    /** `YYYY-MM-DD`. */
    checkedOn: { type: String, required: true },
  },
  { collection: 'tagChecks', versionKey: false },
);

export type TagCheckDoc = Lean<InferSchemaType<typeof schema>>;
export const TagCheck = model('TagCheck', schema);
