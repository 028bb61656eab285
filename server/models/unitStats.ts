import { type InferSchemaType, model, Schema } from 'mongoose';

/**
 * What a unit's applications and terms were counted to: a copy that `unitStats` renews when something happened
 * in the unit. Losing the collection loses nothing.
 */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    /** Beijing day of the count: whether a term is in force depends on it. */
    day: { type: String, required: true },
    /** Nothing has happened in the unit between the count and this moment. */
    checkedAt: { type: Date, required: true },
    /** Numbers by status. */
    applications: { type: Schema.Types.Mixed, required: true },
    supervisors: { type: Schema.Types.Mixed, required: true },
    inForce: { type: Number, required: true },
  },
  { collection: 'unitStats', versionKey: false, minimize: false },
);

export type UnitStatsDoc = InferSchemaType<typeof schema>;
export const UnitStats = model('UnitStats', schema);
