import type mongoose from 'mongoose';
import { type InferSchemaType, model, Schema } from 'mongoose';
import type { Pause } from '../domain/clocks/dates.ts';
import { type ClockKind, clockKinds } from '../domain/clocks/kinds.ts';
import { clockOutcomes, clockStates } from '../domain/clocks/states.ts';
import { clockWarnings } from '../domain/clocks/warnings.ts';
import type { Lean } from './lean.ts';
import { referenceSchema } from './reference.ts';

const extensionSchema = new Schema(
  {
    /** How many more of the kind's unit. */
    count: { type: Number, required: true },
    at: { type: Date, required: true },
    by: { type: String, required: true },
    /** Why; sealed, because it may name somebody. */
    reasonSealed: { type: Buffer, required: true },
  },
  { _id: false },
);

const pauseSchema = new Schema(
  { from: { type: String, required: true }, until: { type: String, required: true } },
  { _id: false },
);

/**
 * One deadline of one object. `_id` is `<kind>-<object id>` and the occasion, so that nothing runs twice. Days are
 * `YYYY-MM-DD` in Beijing and follow from `startedOn`, `extensions` and `pauses` (`domain/clocks/dates.ts`).
 */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    bureauId: { type: String, required: true },
    kind: { type: String, enum: Object.keys(clockKinds), required: true },
    object: { type: referenceSchema, required: true },
    /** Number of the object, for lists; never a name. */
    subject: { type: String, required: true },
    state: { type: String, enum: clockStates, required: true },
    startedOn: { type: String, required: true },
    /** Null while a year that it reaches has no holiday table; those of a paused clock are from before the pause. */
    softOn: { type: String, default: null },
    limitOn: { type: String, default: null },
    escalateOn: { type: String, default: null },
    /** The year whose table is missing. */
    missingYear: { type: Number },
    /** While the limit is unknown: the first day on which it can fall (`domain/clocks/earliestLimit.ts`). */
    earliestOn: { type: String },
    pausedOn: { type: String },
    pauses: { type: [pauseSchema], default: [] },
    extensions: { type: [extensionSchema], default: [] },
    /** The member of staff who looks after it. */
    ownerId: { type: String },
    /** Names of the warnings that were given and are still true. */
    warnings: { type: [String], enum: clockWarnings, default: [] },
    /** The next day on which something may have to be said; unset once nothing is (ADR 0002). */
    nextCheckOn: { type: String },
    /** The unit above that was told. */
    escalatedTo: { type: String },
    stoppedAt: { type: Date },
    /** Absent for a clock that ended while nobody could say what its limit was. */
    outcome: { type: String, enum: clockOutcomes },
    revision: { type: Number, required: true },
  },
  { collection: 'clocks', versionKey: false },
);
// Sparse, not partial: the local store does not use a partial index for a range.
schema.index({ nextCheckOn: 1, _id: 1 }, { sparse: true });
schema.index({ 'object.kind': 1, 'object.id': 1, state: 1 });
schema.index({ bureauId: 1, state: 1, limitOn: 1, _id: 1 });
schema.index({ escalatedTo: 1, state: 1 }, { sparse: true });
schema.index({ missingYear: 1, _id: 1 }, { sparse: true });
schema.index({ earliestOn: 1, bureauId: 1, _id: 1 }, { sparse: true });

/** An extension that was granted. */
export interface ClockExtension {
  count: number;
  at: Date;
  by: string;
  reasonSealed: Buffer | mongoose.mongo.Binary;
}

type Row = Lean<InferSchemaType<typeof schema>>;

/** A clock as lean queries return it; lists are plain arrays there. */
export interface ClockDoc extends Omit<Row, 'kind' | 'extensions' | 'pauses'> {
  kind: ClockKind;
  extensions: ClockExtension[];
  pauses: Pause[];
}

export const Clock = model('Clock', schema);
