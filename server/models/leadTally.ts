import { type InferSchemaType, model, Schema } from 'mongoose';

/**
 * What the leads of a unit that arrived in one month were counted to: a copy that `tallyLeads` renews when one of
 * them changed. Losing the collection loses nothing.
 */
const schema = new Schema(
  {
    /** Unit and month, as `tallyId` writes it. */
    _id: { type: String, required: true },
    /** How often one of these leads has changed. */
    changes: { type: Number, required: true },
    /** What `changes` was when they were counted; another number means: count again. */
    countedChanges: { type: Number },
    /** A `LeadTally`. */
    tally: { type: Schema.Types.Mixed },
  },
  { collection: 'leadTallies', versionKey: false },
);

export type LeadTallyDoc = InferSchemaType<typeof schema>;
export const LeadTallies = model('LeadTally', schema);
