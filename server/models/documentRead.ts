import { type InferSchemaType, model, Schema } from 'mongoose';
import type { Lean } from './lean.ts';

/** That a supervisor opened a document. `_id` is `<document>-<supervisor>`: opening it again counts once. */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    documentId: { type: String, required: true },
    supervisorId: { type: String, required: true },
    personId: { type: String, required: true },
    readAt: { type: Date, required: true },
  },
  { collection: 'documentReads', versionKey: false },
);
schema.index({ documentId: 1, _id: 1 });
schema.index({ personId: 1, documentId: 1 });

export type DocumentReadDoc = Lean<InferSchemaType<typeof schema>>;
export const DocumentRead = model('DocumentRead', schema);
