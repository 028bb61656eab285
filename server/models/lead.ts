import { type InferSchemaType, model, Schema } from 'mongoose';
import { leadChannels } from '../domain/leads/channels.ts';
import { leadDesks } from '../domain/leads/desks.ts';
import { leadFlags } from '../domain/leads/flags.ts';
import { leadStatuses } from '../domain/leads/machine.ts';
import { leadNatures, leadOutcomes, leadStandings } from '../domain/leads/outcomes.ts';
import { targetKinds } from '../domain/leads/targetKind.ts';
import type { Lean } from './lean.ts';
import { pinnedForm, pinnedProfile } from './pinned.ts';

/**
 * A lead (举报线索). It never says who reported: `reporterId` is the key of a row in the vault (`leadReporter.ts`) that
 * nobody can read without the keys. What the reporter wrote is sealed; lists need the rest.
 */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    no: { type: String, required: true },
    /** The bureau that deals with it now, and who in it may know. */
    bureauId: { type: String, required: true },
    desk: { type: String, enum: leadDesks, required: true },
    /** The bureau whose people it is about: nobody of that bureau may see it. */
    accusedBureauId: { type: String },
    profile: { type: pinnedProfile, required: true },
    form: { type: pinnedForm, required: true },
    definition: { type: Schema.Types.Mixed, required: true },
    answersSealed: { type: Buffer, required: true },
    channel: { type: String, enum: leadChannels, required: true },
    target: { type: String, enum: targetKinds, required: true },
    /** One of our institutions; a name that is not in our list stays in the answers. */
    institutionId: { type: String },
    /** Place by its name, for lists and transfers; where somebody named no institution of ours. */
    unlisted: { type: Boolean },
    actFrom: { type: String, required: true },
    actTo: { type: String, required: true },
    codes: { type: [String], required: true },
    /** What whoever takes it in looks at first. */
    flags: { type: [String], enum: leadFlags, default: [] },
    nature: { type: String, enum: leadNatures },
    standing: { type: String, enum: leadStandings, required: true },
    reporterId: { type: String, required: true },
    wantsReward: { type: Boolean, default: false },
    status: { type: String, enum: leadStatuses, required: true },
    /** Who verifies and investigates, one of the staff. */
    assigneeId: { type: String },
    /** The lead that this one was merged into; the time of arrival stays its own. */
    masterId: { type: String },
    /** The report whose finding it is. */
    reportId: { type: String },
    receivedAt: { type: Date, required: true },
    /** What its clocks run from: the arrival, or the day on which it was reopened. */
    countedFrom: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
    filingDecidedAt: { type: Date },
    /** When the reporter was told of the decision to file or not. */
    filingToldAt: { type: Date },
    decidedAt: { type: Date },
    fedBackAt: { type: Date },
    closedAt: { type: Date },
    outcome: { type: String, enum: leadOutcomes },
    /** Whether the reporter may get a reward, once that was looked at. */
    rewardEligible: { type: Boolean },
    /** What the fund lost and got back, in fen. */
    lossFen: { type: Number },
    delayed: { type: Boolean, default: false },
    reopenings: { type: Number, default: 0 },
    /** Staff who must not see it, by a decision about this one case. */
    excludedStaff: { type: [String], default: [] },
    revision: { type: Number, required: true },
  },
  { collection: 'leads', versionKey: false },
);
schema.index({ no: 1 }, { unique: true });
schema.index({ bureauId: 1, receivedAt: -1, _id: -1 });
schema.index({ bureauId: 1, status: 1, receivedAt: -1, _id: -1 });
schema.index({ bureauId: 1, desk: 1, receivedAt: -1, _id: -1 });
schema.index({ assigneeId: 1, receivedAt: -1, _id: -1 }, { sparse: true });
schema.index({ institutionId: 1, receivedAt: -1 }, { sparse: true });
schema.index({ reporterId: 1 });
schema.index({ masterId: 1, receivedAt: 1 }, { sparse: true });
schema.index({ reportId: 1 }, { sparse: true });

export type LeadDoc = Lean<InferSchemaType<typeof schema>>;
export const Lead = model('Lead', schema);
