import { type InferSchemaType, model, Schema } from 'mongoose';
import type { Lean } from './lean.ts';

/**
 * A link through which one institution files one complaint, and later reads how it ended. The link's secret is kept as
 * SHA-256 only.
 */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    bureauId: { type: String, required: true },
    institutionId: { type: String, required: true },
    /** SHA-256 of the link's token, base64url. */
    tokenHash: { type: String, required: true },
    /** `used`: a complaint came through it; from then on it shows that one. */
    state: { type: String, enum: ['open', 'used', 'revoked'], required: true },
    complaintId: { type: String },
    /** Last day on which it can be filled in, `YYYY-MM-DD`. */
    expiresOn: { type: String, required: true },
    createdAt: { type: Date, required: true },
    createdBy: { type: String, required: true },
  },
  { collection: 'complaintLinks', versionKey: false },
);
schema.index({ tokenHash: 1 }, { unique: true });
schema.index({ bureauId: 1, createdAt: -1, _id: -1 });

export type ComplaintLinkDoc = Lean<InferSchemaType<typeof schema>>;
export const ComplaintLink = model('ComplaintLink', schema);
