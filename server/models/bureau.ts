import { type InferSchemaType, model, Schema } from 'mongoose';
import type { Lean } from './lean.ts';
import { pinnedProfile } from './pinned.ts';

const officeRange = new Schema(
  {
    weekday: { type: Number, required: true },
    from: { type: String, required: true },
    to: { type: String, required: true },
  },
  { _id: false },
);

/**
 * A unit of the tree of province, city and county. Authority comes from its profile, level and `optedIn`, not
 * from its name: some appointing units are no 医保局.
 */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    name: { type: String, required: true },
    level: { type: String, required: true },
    profile: { type: pinnedProfile, required: true },
    /** The unit above; none for the top. */
    parentId: { type: String },
    /** All units above, nearest last: a subtree is one indexed look-up. */
    ancestors: { type: [String], default: [] },
    /** A county that follows the city's document by its own choice, and since when. */
    optedInAt: { type: Date },
    phone: { type: String },
    /** When the staff read the chat (`domain/bureaus/officeHours.ts`); nothing is said about it without. */
    officeHours: { type: [officeRange], default: undefined },
    /** Grows with every change of an account, so that two changes at once cannot leave a unit without an admin. */
    staffRevision: { type: Number, default: 0 },
    createdAt: { type: Date, required: true },
  },
  { collection: 'bureaus', versionKey: false },
);
schema.index({ ancestors: 1 });

export type BureauDoc = Lean<InferSchemaType<typeof schema>>;
export const Bureau = model('Bureau', schema);
