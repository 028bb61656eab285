import { type InferSchemaType, model, Schema } from 'mongoose';
import { taskKinds } from '../domain/tasks/kinds.ts';
import type { Lean } from './lean.ts';
import { referenceSchema } from './reference.ts';

/** Something that a member of staff must do. `_id` is `<kind>-<object id>` and the occasion, so that nothing is asked twice. */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    bureauId: { type: String, required: true },
    kind: { type: String, enum: Object.keys(taskKinds), required: true },
    object: { type: referenceSchema, required: true },
    /** Number or title of the object, for lists; never a name. */
    subject: { type: String, required: true },
    /** Article that asks for it; `ours` for a default of the product. */
    article: { type: String, required: true },
    /** `YYYY-MM-DD`; none where nothing says by when. */
    dueOn: { type: String },
    state: { type: String, enum: ['open', 'done', 'cancelled'], required: true },
    createdAt: { type: Date, required: true },
    finishedAt: { type: Date },
    finishedBy: { type: String },
    /** What was done, in words; sealed, because it may name somebody. */
    noteSealed: { type: Buffer },
  },
  { collection: 'tasks', versionKey: false },
);
schema.index({ bureauId: 1, state: 1, createdAt: -1, _id: -1 });
schema.index({ 'object.kind': 1, 'object.id': 1, state: 1 });

export type TaskDoc = Lean<InferSchemaType<typeof schema>>;
export const Task = model('Task', schema);
