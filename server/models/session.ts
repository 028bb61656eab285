import { type InferSchemaType, model, Schema } from 'mongoose';
import type { Lean } from './lean.ts';

/** A signed-in browser. `_id` is the SHA-256 of the cookie's token, so a stolen database opens no session. */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    staffId: { type: String, required: true },
    csrf: { type: String, required: true },
    createdAt: { type: Date, required: true },
    lastSeenAt: { type: Date, required: true },
    expiresAt: { type: Date, required: true },
  },
  { collection: 'sessions', versionKey: false },
);
schema.index({ staffId: 1 });
schema.index({ expiresAt: 1 });

export type SessionDoc = Lean<InferSchemaType<typeof schema>>;
export const Session = model('Session', schema);
