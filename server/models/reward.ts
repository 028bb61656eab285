import { type InferSchemaType, model, Schema } from 'mongoose';
import { payWays, rewardStatuses } from '../domain/rewards/machine.ts';
import type { Lean } from './lean.ts';
import { pinnedProfile } from './pinned.ts';

/**
 * The reward of one reporter for one lead. It carries the key of the vault like the lead; whoever pays sees the number of the
 * reward and never that of the lead.
 */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    no: { type: String, required: true },
    bureauId: { type: String, required: true },
    leadId: { type: String, required: true },
    reporterId: { type: String, required: true },
    /** Of the lead that this one was merged into, and whose amount is shared. */
    masterRewardId: { type: String },
    profile: { type: pinnedProfile, required: true },
    status: { type: String, enum: rewardStatuses, required: true },
    /** Everything the amount follows from, with its lines (`RewardGrade`). */
    gradeSealed: { type: Buffer },
    /** What this reporter gets, in fen. */
    amountFen: { type: Number },
    /** The year of the budget that the amount was set aside in. */
    budgetYear: { type: Number },
    gradedBy: { type: String },
    gradedAt: { type: Date },
    approvedBy: { type: String },
    approvedAt: { type: Date },
    notifiedAt: { type: Date },
    /** Last day to claim it, `YYYY-MM-DD`; when it was looked at last, and when to look again. */
    claimBy: { type: String },
    lookedOn: { type: String },
    lookOn: { type: String },
    claimedAt: { type: Date },
    way: { type: String, enum: payWays },
    /** Who of finance compared the identity, and each time somebody opened it. */
    releasedBy: { type: String },
    releasedAt: { type: Date },
    openedAt: { type: [Date], default: [] },
    paidAt: { type: Date },
    endedAt: { type: Date },
    /** Why it ended, was given back or taken back, in words. */
    reasonSealed: { type: Buffer },
    returnedFen: { type: Number },
    createdAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
    revision: { type: Number, required: true },
  },
  { collection: 'rewards', versionKey: false },
);
schema.index({ no: 1 }, { unique: true });
schema.index({ leadId: 1, createdAt: -1 });
schema.index({ reporterId: 1 });
schema.index({ bureauId: 1, createdAt: -1, _id: -1 });
schema.index({ bureauId: 1, status: 1, createdAt: -1, _id: -1 });
schema.index({ masterRewardId: 1 }, { sparse: true });
schema.index({ lookOn: 1 }, { sparse: true });

export type RewardDoc = Lean<InferSchemaType<typeof schema>>;
export const Reward = model('Reward', schema);
