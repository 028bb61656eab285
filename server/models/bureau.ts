import { type InferSchemaType, model, Schema } from 'mongoose';
import type { Lean } from './lean.ts';
import { pinnedProfile } from './pinned.ts';

/** A unit that runs a corps of supervisors. Authority comes from its profile, not from its name. */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    name: { type: String, required: true },
    level: { type: String, required: true },
    profile: { type: pinnedProfile, required: true },
    phone: { type: String },
    createdAt: { type: Date, required: true },
  },
  { collection: 'bureaus', versionKey: false },
);

export type BureauDoc = Lean<InferSchemaType<typeof schema>>;
export const Bureau = model('Bureau', schema);
