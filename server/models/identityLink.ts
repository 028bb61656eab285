import { type InferSchemaType, model, Schema } from 'mongoose';
import type { Lean } from './lean.ts';

/**
 * Somebody of the mini program who is also a follower of its official account: by the same UnionID, or by a code
 * (`personId`). A link, never a merge: each keeps what was handed in there. `_id` is a keyed hash of their id in the mini
 * program, which itself is only sealed here, so that no row with that id can be joined to this one. No times: when
 * somebody opened the program is nobody's business.
 */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    miniPersonSealed: { type: Buffer, required: true },
    accountKey: { type: String, required: true },
    /** Keyed hash of the UnionID that the mini program's login told. */
    unionIndex: { type: String },
    /** The follower that was linked by a code; goes before the UnionID. */
    personId: { type: String },
    /** The person took the link back: the UnionID does not bring it about again. */
    unlinked: { type: Boolean },
  },
  { collection: 'identityLinks', versionKey: false },
);
schema.index({ personId: 1 }, { sparse: true });
schema.index({ unionIndex: 1 }, { sparse: true });

export type IdentityLinkDoc = Lean<InferSchemaType<typeof schema>>;
export const IdentityLink = model('IdentityLink', schema);
