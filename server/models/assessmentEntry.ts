import { type InferSchemaType, model, Schema } from 'mongoose';
import type { Lean } from './lean.ts';

const voteSchema = new Schema(
  {
    staffId: { type: String, required: true },
    recommend: { type: Boolean, required: true },
    reasonSealed: { type: Buffer, required: true },
    at: { type: Date, required: true },
  },
  { _id: false },
);

/** What was judged about one supervisor in one assessment. `_id` is `<assessment>-<supervisor>`. */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    assessmentId: { type: String, required: true },
    bureauId: { type: String, required: true },
    supervisorId: { type: String, required: true },
    appointmentId: { type: String, required: true },
    personId: { type: String },
    /** Quality of their opinions and suggestions, 1–5, graded by the liaison. */
    grade: { type: Number },
    gradeNoteSealed: { type: Buffer },
    votes: { type: [voteSchema], default: [] },
    commendedAt: { type: Date },
    commendedBy: { type: String },
    reasonSealed: { type: Buffer },
    updatedAt: { type: Date, required: true },
    revision: { type: Number, required: true },
  },
  { collection: 'assessmentEntries', versionKey: false },
);
schema.index({ assessmentId: 1, _id: 1 });

/** What one of the panel said. */
type Vote = Lean<InferSchemaType<typeof voteSchema>>;

export type AssessmentEntryDoc = Omit<Lean<InferSchemaType<typeof schema>>, 'votes'> & {
  votes: Vote[];
};
export const AssessmentEntry = model('AssessmentEntry', schema);

/** The entry of a supervisor in an assessment. */
export const entryId = (assessmentId: string, supervisorId: string): string =>
  `${assessmentId}-${supervisorId}`;
