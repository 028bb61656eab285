import { type InferSchemaType, model, Schema } from 'mongoose';
import type { Lean } from './lean.ts';

/** One institution as it stood when the list was made. `_id` is list and code: copying twice makes one. */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    listId: { type: String, required: true },
    institutionId: { type: String, required: true },
    code: { type: String, required: true },
    name: { type: String, required: true },
    kind: { type: String, required: true },
    district: { type: String },
  },
  { collection: 'yearListEntries', versionKey: false },
);
schema.index({ listId: 1, code: 1 }, { unique: true });
schema.index({ listId: 1, institutionId: 1 });

export type YearListEntryDoc = Lean<InferSchemaType<typeof schema>>;
export const YearListEntry = model('YearListEntry', schema);
