import { type InferSchemaType, model, Schema } from 'mongoose';
import { publicationStates } from '../domain/chatTexts/versions.ts';
import type { Lean } from './lean.ts';

/** A menu of an account at WeChat: whether what we want it to be is what people see, and if not, why. */
const schema = new Schema(
  {
    /** `<account>.<variant>`. */
    _id: { type: String, required: true },
    accountKey: { type: String, required: true },
    variant: { type: String, required: true },
    /** The bureau that owns the account, and what the account is called: from the configuration. */
    bureauId: { type: String, required: true },
    accountName: { type: String, required: true },
    state: { type: String, enum: publicationStates, required: true },
    /** Number of the version that is published; absent for ours. */
    publishedNumber: { type: Number },
    publishedAt: { type: Date },
    /** Why it is not, for staff. */
    reason: { type: String },
    attempts: { type: Number, default: 0 },
    /** Grows with every wish to publish, so that a late answer does not count for a newer one. */
    wanted: { type: Number, required: true },
    /** When the relay offers it to the queue (again); unset once it is published. */
    dueAt: { type: Date },
  },
  { collection: 'menuPublications', versionKey: false },
);
schema.index({ bureauId: 1 });
schema.index({ dueAt: 1 }, { sparse: true });

export type MenuPublicationDoc = Lean<InferSchemaType<typeof schema>>;
export const MenuPublication = model('MenuPublication', schema);
