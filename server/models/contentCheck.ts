import { type InferSchemaType, model, Schema } from 'mongoose';
import { contentPurposes, contentSuggestions, skipReasons } from '../domain/contentChecks/plan.ts';
import type { Lean } from './lean.ts';

/**
 * What came of the content check of something handed in by the mini program, or why there was none. By the matter's number
 * only: never the words, never who wrote them. `_id` is number and purpose.
 */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    matterNo: { type: String, required: true },
    purpose: { type: String, enum: contentPurposes, required: true },
    kind: { type: String, enum: ['checked', 'skipped', 'failed'], required: true },
    suggest: { type: String, enum: contentSuggestions },
    label: { type: Number },
    reason: { type: String, enum: skipReasons },
    at: { type: Date, required: true },
  },
  { collection: 'contentChecks', versionKey: false },
);
schema.index({ matterNo: 1 });

export type ContentCheckDoc = Lean<InferSchemaType<typeof schema>>;
export const ContentCheck = model('ContentCheck', schema);
