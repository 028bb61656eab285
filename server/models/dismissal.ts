import { type InferSchemaType, model, Schema } from 'mongoose';
import type { Lean } from './lean.ts';

const findingSchema = new Schema(
  { serious: { type: Boolean }, seriousConsequences: { type: Boolean } },
  { _id: false },
);

/**
 * A founded ground against a supervisor as one person put it forward, and what another decided. Evidence and
 * reasons are sealed: they are about a person.
 */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    bureauId: { type: String, required: true },
    supervisorId: { type: String, required: true },
    appointmentId: { type: String, required: true },
    /** Code and article of the ground in the rule-set of the term. */
    ground: { type: String, required: true },
    article: { type: String, required: true },
    finding: { type: findingSchema, required: true },
    illegal: { type: Boolean, required: true },
    evidenceSealed: { type: Buffer, required: true },
    proposedAt: { type: Date, required: true },
    proposedBy: { type: String, required: true },
    /** True while it waits; unset afterwards, for the partial unique index. */
    open: { type: Boolean },
    decision: { type: String, enum: ['dismiss', 'keep', 'unfounded'] },
    decidedAt: { type: Date },
    decidedBy: { type: String },
    reasonSealed: { type: Buffer },
  },
  { collection: 'dismissals', versionKey: false, minimize: false },
);
schema.index({ supervisorId: 1 }, { unique: true, partialFilterExpression: { open: true } });
schema.index({ supervisorId: 1, proposedAt: -1 });

export type DismissalDoc = Lean<InferSchemaType<typeof schema>>;
export const Dismissal = model('Dismissal', schema);
