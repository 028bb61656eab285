import { type InferSchemaType, model, Schema } from 'mongoose';
import type { Lean } from './lean.ts';

/** The cover that staff gave a mass message, as the JPEG that WeChat gets. `_id` is the message's. */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    pictureSealed: { type: Buffer, required: true },
    updatedAt: { type: Date, required: true },
  },
  { collection: 'massCovers', versionKey: false },
);

export type MassCoverDoc = Lean<InferSchemaType<typeof schema>>;
export const MassCover = model('MassCover', schema);
