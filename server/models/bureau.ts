import { type InferSchemaType, model, Schema } from 'mongoose';

/** A unit that runs a corps of supervisors. Authority comes from its profile, not from its name. */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    name: { type: String, required: true },
    level: { type: String, required: true },
    profile: { id: { type: String, required: true }, version: { type: String, required: true } },
    phone: { type: String },
    createdAt: { type: Date, required: true },
  },
  { collection: 'bureaus', versionKey: false },
);

export type BureauDoc = InferSchemaType<typeof schema>;
export const Bureau = model('Bureau', schema);
