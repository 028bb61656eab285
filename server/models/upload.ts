import { type InferSchemaType, model, Schema } from 'mongoose';
import type { Lean } from './lean.ts';

/** A file on its way here in parts. Goes a day after it began. */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    bureauId: { type: String, required: true },
    /** Blind index of who uploads; removed when the file is handed in. */
    owner: { type: String },
    size: { type: Number, required: true },
    /** Of the whole file, hex, when the uploader could tell. */
    sha256: { type: String },
    mime: { type: String },
    nameSealed: { type: Buffer },
    /** Ids in the object store that finishing has begun to write: all but one are rubbish. */
    originalIds: { type: [String], default: [] },
    /** What came of it. */
    evidenceId: { type: String },
    createdAt: { type: Date, required: true },
    expiresAt: { type: Date, required: true },
  },
  { collection: 'uploads', versionKey: false },
);
schema.index({ owner: 1 });
schema.index({ evidenceId: 1 }, { sparse: true });
schema.index({ expiresAt: 1 });

export type UploadDoc = Lean<InferSchemaType<typeof schema>>;
export const Upload = model('Upload', schema);
