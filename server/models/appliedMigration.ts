import { model, Schema } from 'mongoose';

/** A migration that this store has been through. */
const schema = new Schema(
  { _id: { type: String, required: true }, at: { type: Date, required: true } },
  { collection: 'migrations', versionKey: false },
);

export const AppliedMigration = model('AppliedMigration', schema);
