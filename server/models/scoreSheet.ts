import { type InferSchemaType, model, Schema } from 'mongoose';
import type { Lean } from './lean.ts';

const pointsSchema = new Schema(
  { criterion: { type: String, required: true }, points: { type: Number, required: true, min: 1, max: 5 } },
  { _id: false },
);

/** What one reviewer thinks of one candidate, criterion by criterion. */
const schema = new Schema(
  {
    /** `<application id>-<reviewer id>`: one sheet each. */
    _id: { type: String, required: true },
    applicationId: { type: String, required: true },
    bureauId: { type: String, required: true },
    reviewerId: { type: String, required: true },
    points: { type: [pointsSchema], required: true },
    noteSealed: { type: Buffer },
    updatedAt: { type: Date, required: true },
  },
  { collection: 'scoreSheets', versionKey: false },
);
schema.index({ applicationId: 1, updatedAt: 1 });

export type ScoreSheetDoc = Lean<InferSchemaType<typeof schema>>;
export const ScoreSheet = model('ScoreSheet', schema);
