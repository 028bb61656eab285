import { type InferSchemaType, model, Schema } from 'mongoose';
import { authorNoticeNames } from '../domain/authors/notices.ts';
import { toldWays } from '../domain/leads/messages.ts';
import type { Lean } from './lean.ts';
import { referenceSchema } from './reference.ts';

/**
 * One line of the dialogue about an opinion or a report: to the author, from the author, or an internal note. A line to the
 * author is their inbox; `toldAt` is when they could know of it.
 */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    object: { type: referenceSchema, required: true },
    direction: { type: String, enum: ['toAuthor', 'fromAuthor', 'internal'], required: true },
    /** Why the bureau writes; only `toAuthor`. */
    notice: { type: String, enum: authorNoticeNames },
    textSealed: { type: Buffer, required: true },
    at: { type: Date, required: true },
    /** The member of staff who wrote it; authors never learn who. */
    by: { type: String },
    toldAt: { type: Date },
    toldBy: { type: String, enum: toldWays },
  },
  { collection: 'matterMessages', versionKey: false },
);
schema.index({ 'object.kind': 1, 'object.id': 1, at: 1, _id: 1 });

export type MatterMessageDoc = Lean<InferSchemaType<typeof schema>>;
export const MatterMessage = model('MatterMessage', schema);
