import { type InferSchemaType, model, Schema } from 'mongoose';
import { dialogueClosers, dialogueStatuses } from '../domain/dialogues/states.ts';
import type { Lean } from './lean.ts';

/**
 * A conversation of a person with the staff of a unit (人工). Staff know it by its number; who it is stands only in
 * `personId`, and nothing here leads to a lead, an application or a term.
 */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    no: { type: String, required: true },
    bureauId: { type: String, required: true },
    personId: { type: String, required: true },
    status: { type: String, enum: dialogueStatuses, required: true },
    /** `domain/dialogues/order.ts`. */
    order: { type: String, required: true },
    openedAt: { type: Date, required: true },
    lastFromPersonAt: { type: Date, required: true },
    lastFromStaffAt: { type: Date },
    /** Since when the person has had no answer; only while `open`. */
    waitingSince: { type: Date },
    /** How often they have begun to wait: part of the names of its clocks. */
    waits: { type: Number, required: true },
    /** The member of staff who looks after it. */
    takenBy: { type: String },
    closedAt: { type: Date },
    closedBy: { type: String, enum: dialogueClosers },
    /** Grows with what staff do; messages of the person do not make a page old. */
    revision: { type: Number, required: true },
  },
  { collection: 'dialogues', versionKey: false },
);
schema.index({ no: 1 }, { unique: true });
schema.index({ bureauId: 1, order: 1 });
schema.index({ bureauId: 1, status: 1, order: 1 });

export type DialogueDoc = Lean<InferSchemaType<typeof schema>>;
export const Dialogue = model('Dialogue', schema);
