import { type InferSchemaType, model, Schema } from 'mongoose';
import { invitationStates } from '../domain/applications/invitationStates.ts';
import type { Lean } from './lean.ts';
import { pinnedProfile } from './pinned.ts';

/**
 * A unit's recommendation, or the bureau's own invitation, as a code that one candidate uses once. The code is
 * kept as a blind index alone: nobody can read it out of the store, staff included.
 */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    no: { type: String, required: true },
    bureauId: { type: String, required: true },
    profile: { type: pinnedProfile, required: true },
    mode: { type: String, required: true },
    /** Kind of unit as the document names it; absent where it names none. */
    unitKind: { type: String },
    /** `InvitationDetails`: unit, contact and candidate. */
    detailsSealed: { type: Buffer, required: true },
    codeIndex: { type: String, required: true },
    state: { type: String, enum: invitationStates, required: true },
    expiresAt: { type: Date, required: true },
    createdAt: { type: Date, required: true },
    createdBy: { type: String, required: true },
    usedAt: { type: Date },
    applicationId: { type: String },
  },
  { collection: 'invitations', versionKey: false },
);
schema.index({ no: 1 }, { unique: true });
schema.index({ codeIndex: 1 }, { unique: true });
schema.index({ bureauId: 1, createdAt: -1, _id: -1 });

/** What is sealed: who recommends, whom to ring up, and whom they have in mind. */
export interface InvitationDetails {
  unit: string;
  contact: string;
  candidate?: string | undefined;
}

export type InvitationDoc = Lean<InferSchemaType<typeof schema>>;
export const Invitation = model('Invitation', schema);
