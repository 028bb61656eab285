import { type InferSchemaType, model, Schema } from 'mongoose';
import type { Lean } from './lean.ts';

/**
 * A form that somebody of the mini program has half filled, so that they can go on with another phone. `_id` is a keyed hash
 * of the person and of what the form is for; the answers are sealed. Never a lead: nobody here may know who is about to
 * report. Gone seven days after the last change, as the privacy notice says.
 */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    draftSealed: { type: Buffer, required: true },
    /** Grows with every change; the next one names the one that it grew from. */
    revision: { type: Number, required: true },
    savedAt: { type: Date, required: true },
    expiresAt: { type: Date, required: true },
  },
  { collection: 'miniDrafts', versionKey: false },
);
schema.index({ expiresAt: 1 });

export type MiniDraftDoc = Lean<InferSchemaType<typeof schema>>;
export const MiniDraft = model('MiniDraft', schema);
