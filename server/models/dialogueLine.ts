import { type InferSchemaType, model, Schema } from 'mongoose';
import { lineFroms, lineStates, lostFiles } from '../domain/dialogues/states.ts';
import { evidenceKinds } from '../domain/evidence/fileTypes.ts';
import type { Lean } from './lean.ts';

/** A file that came with a line, in the store of evidence (`object` is the line). */
const file = new Schema(
  { id: { type: String, required: true }, kind: { type: String, enum: evidenceKinds, required: true } },
  { _id: false },
);

/** One line of a dialogue with the staff. */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    dialogueId: { type: String, required: true },
    from: { type: String, enum: lineFroms, required: true },
    textSealed: { type: Buffer, required: true },
    file: { type: file },
    lost: { type: String, enum: lostFiles },
    at: { type: Date, required: true },
    /** The member of staff who wrote it; people never learn who. */
    by: { type: String },
    /** Only of lines to the person. */
    state: { type: String, enum: lineStates },
    /** The person, only while the line is `waiting`. */
    waitingFor: { type: String },
    /** Why WeChat did not take it, in Chinese, for staff. */
    why: { type: String },
    shownAt: { type: Date },
  },
  { collection: 'dialogueLines', versionKey: false },
);
schema.index({ dialogueId: 1, at: 1, _id: 1 });
schema.index({ waitingFor: 1, at: 1, _id: 1 }, { sparse: true });

export type DialogueLineDoc = Lean<InferSchemaType<typeof schema>>;
export const DialogueLine = model('DialogueLine', schema);
