import { type InferSchemaType, model, Schema } from 'mongoose';
import type { Lean } from './lean.ts';

/**
 * Somebody who opened the mini program. `_id` is the SHA-256 of the token. Nothing says when they were here but the end, and
 * that to the day only: a time to the second beside the times of leads would tell who filed which.
 */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    personId: { type: String, required: true },
    accountKey: { type: String, required: true },
    expiresAt: { type: Date, required: true },
  },
  { collection: 'miniSessions', versionKey: false },
);
schema.index({ personId: 1 });
schema.index({ expiresAt: 1 });

export type MiniSessionDoc = Lean<InferSchemaType<typeof schema>>;
export const MiniSession = model('MiniSession', schema);
