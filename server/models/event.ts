import { type InferSchemaType, model, Schema } from 'mongoose';

/**
 * One state change: audit log, timeline and outbox in one row, written in the change's own transaction.
 * `relay` is set while the relay still owes it to the queue and removed when the queue has it.
 */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    bureauId: { type: String, required: true },
    type: { type: String, required: true },
    actor: { kind: { type: String, required: true }, id: { type: String, required: true } },
    object: { kind: { type: String, required: true }, id: { type: String, required: true } },
    data: { type: Schema.Types.Mixed, required: true },
    at: { type: Date, required: true },
    relay: { dueAt: { type: Date }, attempts: { type: Number } },
  },
  { collection: 'events', versionKey: false, minimize: false },
);
schema.index({ 'relay.dueAt': 1 }, { partialFilterExpression: { 'relay.dueAt': { $exists: true } } });
schema.index({ 'object.kind': 1, 'object.id': 1, at: 1 });
schema.index({ bureauId: 1, at: -1 });

export type EventDoc = InferSchemaType<typeof schema>;
export const Event = model('Event', schema);
