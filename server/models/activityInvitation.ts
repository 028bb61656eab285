import { type InferSchemaType, model, Schema } from 'mongoose';
import { replyStates } from '../domain/activities/replies.ts';
import type { Lean } from './lean.ts';
import { pinnedForm } from './pinned.ts';

/** One supervisor's place in one activity. `_id` is `<activity>-<supervisor>`: nobody is invited twice. */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    activityId: { type: String, required: true },
    bureauId: { type: String, required: true },
    supervisorId: { type: String, required: true },
    appointmentId: { type: String, required: true },
    /** Their WeChat identity; absent for somebody who was entered from paper. */
    personId: { type: String },
    /** When somebody was picked, rather than invited with the whole corps: what selection is balanced by. */
    selectedAt: { type: Date },
    state: { type: String, enum: replyStates, required: true },
    repliedAt: { type: Date },
    reasonSealed: { type: Buffer },
    /** The form of the answer; absent where staff entered it. */
    form: { type: pinnedForm },
    /** Absent until attendance was recorded. */
    attended: { type: Boolean },
    startsAt: { type: Date, required: true },
    createdAt: { type: Date, required: true },
  },
  { collection: 'activityInvitations', versionKey: false },
);
schema.index({ activityId: 1, _id: 1 });
schema.index({ activityId: 1, createdAt: -1, _id: -1 });
schema.index({ personId: 1, startsAt: -1 }, { sparse: true });
schema.index({ bureauId: 1, selectedAt: 1 }, { sparse: true });
schema.index({ supervisorId: 1, startsAt: -1 });

export type ActivityInvitationDoc = Lean<InferSchemaType<typeof schema>>;
export const ActivityInvitation = model('ActivityInvitation', schema);

/** The invitation of a supervisor to an activity. */
export const invitationId = (activityId: string, supervisorId: string): string =>
  `${activityId}-${supervisorId}`;
