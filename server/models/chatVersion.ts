import { type InferSchemaType, model, Schema } from 'mongoose';
import { chatSubjects, versionStates } from '../domain/chatTexts/versions.ts';
import type { Lean } from './lean.ts';

/**
 * One wording of a text or menu of a bureau, with who wanted it and why. Rows are never overwritten: together they are
 * the history. The wording itself is said to everybody and was checked for numbers of people, so it is not sealed.
 */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    bureauId: { type: String, required: true },
    subject: { type: String, enum: chatSubjects, required: true },
    /** Of the text, or `<account>.<variant>` of the menu. */
    key: { type: String, required: true },
    /** Counts up by bureau, subject and key, from 1. */
    number: { type: Number, required: true },
    /** The text, or the menu as JSON. */
    content: { type: String, required: true },
    /** The number of the one that it brings back. */
    restores: { type: Number },
    whySealed: { type: Buffer, required: true },
    state: { type: String, enum: versionStates, required: true },
    /** Present while it waits for approval. */
    open: { type: Boolean },
    /** Present on the one in use. */
    current: { type: Boolean },
    authorId: { type: String, required: true },
    createdAt: { type: Date, required: true },
    decidedBy: { type: String },
    decidedAt: { type: Date },
    reasonSealed: { type: Buffer },
    revision: { type: Number, required: true },
  },
  { collection: 'chatVersions', versionKey: false },
);
schema.index({ bureauId: 1, subject: 1, key: 1, number: -1 }, { unique: true });
schema.index({ key: 1, subject: 1, bureauId: 1 }, { unique: true, partialFilterExpression: { open: true } });
schema.index(
  { subject: 1, key: 1, bureauId: 1 },
  { unique: true, partialFilterExpression: { current: true } },
);
schema.index({ bureauId: 1, subject: 1, current: 1 });

export type ChatVersionDoc = Lean<InferSchemaType<typeof schema>>;
export const ChatVersion = model('ChatVersion', schema);
