import { type InferSchemaType, model, Schema } from 'mongoose';
import type { Lean } from './lean.ts';
import { referenceSchema } from './reference.ts';

/**
 * One state change: audit log, timeline and outbox in one row, written in the change's own transaction.
 * `dueAt` is when the relay offers it to the queue (again); it is unset once a worker has dealt with it, so
 * that Redis may lose everything and nothing is lost.
 */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    bureauId: { type: String, required: true },
    type: { type: String, required: true },
    actor: { type: referenceSchema, required: true },
    object: { type: referenceSchema, required: true },
    data: { type: Schema.Types.Mixed, required: true },
    at: { type: Date, required: true },
    dueAt: { type: Date },
    /** How often what follows threw. */
    failures: { type: Number },
  },
  { collection: 'events', versionKey: false, minimize: false },
);
// Sparse, not partial: the local store does not use a partial index for a range.
schema.index({ dueAt: 1 }, { sparse: true });
schema.index({ 'object.kind': 1, 'object.id': 1, at: 1 });
schema.index({ bureauId: 1, at: -1 });

export type EventDoc = Lean<InferSchemaType<typeof schema>>;
export const Event = model('Event', schema);
