import { type InferSchemaType, model, Schema } from 'mongoose';
import { payWays } from '../domain/rewards/machine.ts';
import { payoutStates } from '../domain/rewards/payouts.ts';
import type { Lean } from './lean.ts';

/**
 * One attempt of paying a reward. `outBillNo` is there before WeChat is asked and never changes; `liveKey` (the reward) stays
 * until it is certain that no money left or will leave, and is unique: nothing is paid twice.
 */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    bureauId: { type: String, required: true },
    rewardId: { type: String, required: true },
    liveKey: { type: String },
    way: { type: String, enum: payWays, required: true },
    outBillNo: { type: String, required: true },
    amountFen: { type: Number, required: true },
    state: { type: String, enum: payoutStates, required: true },
    /** Since when it stands so. */
    stateAt: { type: Date, required: true },
    /** Where the money goes: openid and app of the reporter (`PayTo`); for the transfer only. */
    payToSealed: { type: Buffer },
    /** What the mini program opens WeChat's confirmation with, while it waits for one. */
    packageSealed: { type: Buffer },
    transferBillNo: { type: String },
    /** Written before the first call that may be carried out without our knowing it. */
    sentAt: { type: Date },
    /** The last such call. */
    lastSentAt: { type: Date },
    /** Calls that WeChat refused or that got no answer, one after the other. */
    failures: { type: Number, default: 0 },
    /** WeChat's reason or code, for staff. */
    reason: { type: String },
    /** Somebody wants it taken back. */
    cancelWanted: { type: Boolean },
    /** When the relay offers it to the queue (again). */
    dueAt: { type: Date },
    /** Of a bank transfer: number of the voucher, the day, and who wrote it down. */
    voucherSealed: { type: Buffer },
    paidOn: { type: String },
    recordedBy: { type: String },
    confirmedBy: { type: String },
    /** WeChat's electronic receipt, once it is here. */
    receiptFileId: { type: String },
    /** The day of the bill that shows it, `YYYY-MM-DD`. */
    billedOn: { type: String },
    createdAt: { type: Date, required: true },
    settledAt: { type: Date },
  },
  { collection: 'payouts', versionKey: false },
);
schema.index({ outBillNo: 1 }, { unique: true });
schema.index({ liveKey: 1 }, { unique: true, sparse: true });
schema.index({ rewardId: 1, createdAt: -1 });
schema.index({ bureauId: 1, createdAt: -1, _id: -1 });
schema.index({ bureauId: 1, way: 1, settledAt: 1 });
schema.index({ dueAt: 1 }, { sparse: true });

export type PayoutDoc = Lean<InferSchemaType<typeof schema>>;
export const Payout = model('Payout', schema);
