import { type InferSchemaType, model, Schema } from 'mongoose';
import type { Lean } from './lean.ts';

/** Kinds of matters that a unit above may look into one by one. */
export const matterKinds = ['application', 'appointment'] as const;
export type MatterKind = (typeof matterKinds)[number];

/** A unit above pulled one matter up (提级督办): from then on its staff may read this matter, until it is released. */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    objectKind: { type: String, enum: matterKinds, required: true },
    objectId: { type: String, required: true },
    /** Number of the matter, for the list of the unit above. */
    no: { type: String, required: true },
    fromBureauId: { type: String, required: true },
    toBureauId: { type: String, required: true },
    /** Why; sealed, because it may name somebody. */
    reasonSealed: { type: Buffer, required: true },
    at: { type: Date, required: true },
    by: { type: String, required: true },
    releasedAt: { type: Date },
    /** True until it is released; unset then, for the partial unique index. */
    active: { type: Boolean },
  },
  { collection: 'matterGrants', versionKey: false },
);
schema.index(
  { objectKind: 1, objectId: 1, toBureauId: 1 },
  { unique: true, partialFilterExpression: { active: true } },
);
schema.index({ toBureauId: 1, at: -1, _id: -1 });

export type MatterGrantDoc = Lean<InferSchemaType<typeof schema>>;
export const MatterGrant = model('MatterGrant', schema);
