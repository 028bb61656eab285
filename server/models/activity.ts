import { type InferSchemaType, model, Schema } from 'mongoose';
import { activityKindNames } from '../domain/activities/kinds.ts';
import { activityStatuses } from '../domain/activities/machine.ts';
import type { Lean } from './lean.ts';
import { pinnedProfile } from './pinned.ts';

const audienceSchema = new Schema(
  {
    kind: { type: String, enum: ['all', 'selection'], required: true },
    /** Only for a selection; the whole corps is whoever is in force when the invitations are written. */
    supervisorIds: { type: [String], default: undefined },
  },
  { _id: false },
);

/** One training, meeting, inspection … of a bureau's corps. */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    no: { type: String, required: true },
    bureauId: { type: String, required: true },
    profile: { type: pinnedProfile, required: true },
    kind: { type: String, enum: activityKindNames, required: true },
    /** Where the rule-set knows this kind. */
    article: { type: String, required: true },
    status: { type: String, enum: activityStatuses, required: true },
    title: { type: String, required: true },
    place: { type: String, required: true },
    startsAt: { type: Date, required: true },
    /** Last day for an answer, `YYYY-MM-DD`. */
    replyBy: { type: String },
    agenda: { type: String },
    /** Target of an inspection: whoever must recuse themselves from it never hears of the activity. */
    institutionId: { type: String },
    audience: { type: audienceSchema },
    /** Documents of the bureau that go with it, in the order they were bound. */
    materialIds: { type: [String], default: undefined },
    invitedCount: { type: Number, default: 0 },
    /** When the last invitation was written. */
    invitedAt: { type: Date },
    attendedCount: { type: Number, default: 0 },
    minutesSealed: { type: Buffer },
    /** Opinions noted in the activity, `string[]`. */
    opinionsSealed: { type: Buffer },
    cancelReason: { type: String },
    createdBy: { type: String, required: true },
    createdAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
    revision: { type: Number, required: true },
  },
  { collection: 'activities', versionKey: false },
);
schema.index({ no: 1 }, { unique: true });
schema.index({ bureauId: 1, createdAt: -1, _id: -1 });
schema.index({ bureauId: 1, status: 1, createdAt: -1, _id: -1 });
schema.index({ bureauId: 1, kind: 1, startsAt: 1 });

export type ActivityDoc = Lean<InferSchemaType<typeof schema>>;
export const Activity = model('Activity', schema);
