import { type InferSchemaType, model, Schema } from 'mongoose';
import { recipientStates } from '../domain/broadcasts/recipients.ts';
import type { Lean } from './lean.ts';

/**
 * One person of the frozen audience of a broadcast, and what became of it. `_id` is `<broadcast>-<person>` (of somebody
 * without WeChat `<broadcast>-<supervisor>`), so that writing a part of the audience again makes no second one.
 */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    broadcastId: { type: String, required: true },
    /** The unit whose supervisor they are, and their term with it. */
    bureauId: { type: String, required: true },
    supervisorId: { type: String, required: true },
    appointmentId: { type: String, required: true },
    personId: { type: String },
    state: { type: String, enum: recipientStates, required: true },
    errcode: { type: Number },
    /** For staff; no names. */
    reason: { type: String },
    at: { type: Date },
    readAt: { type: Date },
    createdAt: { type: Date, required: true },
  },
  { collection: 'broadcastRecipients', versionKey: false },
);
// The next ones to send, and the list by result.
schema.index({ broadcastId: 1, state: 1, _id: 1 });
schema.index({ broadcastId: 1, _id: 1 });
// Who has opened it, or not.
schema.index({ broadcastId: 1, readAt: 1 });
schema.index({ personId: 1, createdAt: -1 }, { sparse: true });

export type BroadcastRecipientDoc = Lean<InferSchemaType<typeof schema>>;
export const BroadcastRecipient = model('BroadcastRecipient', schema);
