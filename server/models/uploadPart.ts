import { type InferSchemaType, model, Schema } from 'mongoose';
import type { Lean } from './lean.ts';

/** One part of a file on its way; `_id` is `<upload>:<n>`, so that a repeated part replaces itself. */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    uploadId: { type: String, required: true },
    /** From 0. */
    n: { type: Number, required: true },
    bytesSealed: { type: Buffer, required: true },
    expiresAt: { type: Date, required: true },
  },
  { collection: 'uploadParts', versionKey: false },
);
schema.index({ uploadId: 1, n: 1 });
schema.index({ expiresAt: 1 });

export type UploadPartDoc = Lean<InferSchemaType<typeof schema>>;
export const UploadPart = model('UploadPart', schema);
