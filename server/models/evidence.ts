import { type InferSchemaType, model, Schema } from 'mongoose';
import { evidenceKinds } from '../domain/evidence/fileTypes.ts';
import { scanStates } from '../domain/evidence/scanStates.ts';
import type { Lean } from './lean.ts';
import { referenceSchema } from './reference.ts';

/** What the scanner said, when and which. */
const scan = new Schema(
  { state: { type: String, enum: scanStates, required: true }, at: { type: Date }, engine: { type: String } },
  { _id: false },
);

/** One file that somebody handed in. The original is never changed; nothing of its EXIF is kept beside it. */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    bureauId: { type: String, required: true },
    /** The matter it belongs to, once it was handed in. */
    object: { type: referenceSchema },
    /** Blind index of who uploaded it; removed when it is claimed, so that no row leads from a matter to a person. */
    uploadOwner: { type: String },
    kind: { type: String, enum: evidenceKinds, required: true },
    /** By content. */
    mime: { type: String, required: true },
    size: { type: Number, required: true },
    /** Of the original, hex. */
    sha256: { type: String, required: true },
    /** Id in the object store. */
    originalId: { type: String, required: true },
    /** JPEG without EXIF in the object store, once a worker has made it. */
    previewId: { type: String },
    /** Why a picture has no preview. */
    noPreview: { type: String, enum: ['unsupported', 'refused'] },
    /** The name that it came with: it may name somebody, so that no page shows it and no download has it. */
    nameSealed: { type: Buffer },
    scan: { type: scan, required: true },
    createdAt: { type: Date, required: true },
    claimedAt: { type: Date },
    /** When it goes, unless somebody hands it in before; unset then. */
    discardAt: { type: Date },
  },
  { collection: 'evidence', versionKey: false },
);
schema.index({ 'object.kind': 1, 'object.id': 1, createdAt: 1, _id: 1 });
schema.index({ originalId: 1 });
// What a scanner that was set up later has to look at (`scanBacklog`), by place.
schema.index({ 'scan.state': 1, _id: 1 });
schema.index({ uploadOwner: 1 }, { sparse: true });
// Sparse, not partial: the local store does not use a partial index for a range.
schema.index({ discardAt: 1 }, { sparse: true });

export type EvidenceDoc = Lean<InferSchemaType<typeof schema>>;
export const Evidence = model('Evidence', schema);
