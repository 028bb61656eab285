import { type InferSchemaType, model, Schema } from 'mongoose';
import { applicationStatuses } from '../domain/applications/machine.ts';
import type { Lean } from './lean.ts';
import { pinnedForm, pinnedProfile } from './pinned.ts';

/**
 * An application to become a supervisor. Everything the applicant wrote is in `answersSealed`; what staff
 * lists need is beside it as states, dates and blind indexes. The definition is the one the person saw.
 */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    no: { type: String, required: true },
    bureauId: { type: String, required: true },
    /** Their WeChat identity; absent for an application that staff entered from paper. */
    personId: { type: String },
    /** How it came in. */
    channel: { type: String, enum: ['chat', 'mini', 'paper'], default: 'chat' },
    /** The invitation or recommendation that it used up. */
    invitationId: { type: String },
    profile: { type: pinnedProfile, required: true },
    form: { type: pinnedForm, required: true },
    definition: { type: Schema.Types.Mixed, required: true },
    mode: { type: String, required: true },
    /** The call that it answers, for 公开选聘. */
    callId: { type: String },
    status: { type: String, enum: applicationStatuses, required: true },
    answersSealed: { type: Buffer, required: true },
    idNumberIndex: { type: String, required: true },
    photoId: { type: String },
    /** Reason of the last decision, in the words that the applicant reads. Sealed: it may name them. */
    reasonSealed: { type: Buffer },
    /** Code of the clause on which a person screened it out. */
    screeningGround: { type: String },
    returnedFields: { type: [String], default: [] },
    submittedAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
    decidedAt: { type: Date },
    decidedBy: { type: String },
    revision: { type: Number, required: true },
    /** True while the person may not open a second one; unset otherwise, for the partial unique index. */
    open: { type: Boolean },
  },
  { collection: 'applications', versionKey: false },
);
schema.index({ no: 1 }, { unique: true });
schema.index({ bureauId: 1, status: 1, submittedAt: -1, _id: -1 });
schema.index({ bureauId: 1, submittedAt: -1, _id: -1 });
schema.index({ personId: 1, submittedAt: -1 });
schema.index({ callId: 1, status: 1 }, { sparse: true });
// Named, because it replaces one that also took in applications without a person.
schema.index(
  { bureauId: 1, personId: 1 },
  {
    name: 'one open application of a person',
    unique: true,
    partialFilterExpression: { open: true, personId: { $exists: true } },
  },
);
schema.index({ bureauId: 1, idNumberIndex: 1 }, { unique: true, partialFilterExpression: { open: true } });

export type ApplicationDoc = Lean<InferSchemaType<typeof schema>>;
export const Application = model('Application', schema);
