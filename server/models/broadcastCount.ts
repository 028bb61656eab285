import { type InferSchemaType, model, Schema } from 'mongoose';
import { recipientStates } from '../domain/broadcasts/recipients.ts';
import type { Lean } from './lean.ts';

/**
 * How many people of a broadcast stand where, split over several rows so that workers that finish at the same moment do
 * not wait for each other; the sum is what counts, and one row alone may be negative. `_id` is `<broadcast>-<shard>`.
 */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    broadcastId: { type: String, required: true },
    ...Object.fromEntries(recipientStates.map((state) => [state, { type: Number, default: 0 }])),
    read: { type: Number, default: 0 },
    /** How far the sending job is on its way along the audience; on its own row only. */
    plannedTo: { type: String },
  } as const,
  { collection: 'broadcastCounts', versionKey: false },
);
schema.index({ broadcastId: 1 });

export type BroadcastCountDoc = Lean<InferSchemaType<typeof schema>>;
export const BroadcastCount = model('BroadcastCount', schema);
