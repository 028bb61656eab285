import { type InferSchemaType, model, Schema } from 'mongoose';
import type { Lean } from './lean.ts';

/**
 * The vault: who reported a lead (design §5.3). Everything about the person is in `identitySealed`; the indexes are keyed
 * hashes of their own kind, so that nothing else in a stolen store leads here or back.
 */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    /** `ReporterIdentity`; empty for somebody who wanted nothing remembered. */
    identitySealed: { type: Buffer, required: true },
    /** Keyed hash of the WeChat person: finds “my leads”. Absent for whoever chose not to be found. */
    personIndex: { type: String },
    /** Keyed hash of the claim code of an anonymous reporter. */
    claimIndex: { type: String },
    /** Who claims the reward, as the form `reward-claim` has it; nobody reads it but whoever pays. */
    rewardClaimSealed: { type: Buffer },
    createdAt: { type: Date, required: true },
  },
  { collection: 'leadReporters', versionKey: false },
);
schema.index({ personIndex: 1, createdAt: -1 }, { sparse: true });
schema.index({ claimIndex: 1 }, { unique: true, sparse: true });

export type LeadReporterDoc = Lean<InferSchemaType<typeof schema>>;
export const LeadReporter = model('LeadReporter', schema);
