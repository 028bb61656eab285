import { type InferSchemaType, model, Schema } from 'mongoose';
import { institutionKindNames } from '../domain/institutions/kinds.ts';
import type { Lean } from './lean.ts';

const placeSchema = new Schema(
  {
    type: { type: String, enum: ['Point'], required: true },
    coordinates: { type: [Number], required: true },
  },
  { _id: false },
);

/** One institution of a bureau (定点医药机构), as the last import that named it left it. */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    bureauId: { type: String, required: true },
    /** Unique inside the bureau. */
    code: { type: String, required: true },
    name: { type: String, required: true },
    aliases: { type: [String], default: [] },
    kind: { type: String, enum: institutionKindNames, required: true },
    level: { type: String },
    address: { type: String },
    /** As the file says it, not a code. */
    district: { type: String },
    /** See `Place`; null where a later file took it away. */
    place: { type: placeSchema, default: undefined },
    /** Whether a service agreement is in force, and from when until when (`YYYY-MM-DD`). */
    contracted: { type: Boolean, required: true },
    contractFrom: { type: String },
    contractUntil: { type: String },
    /** What it can be found by, and what a hit is checked against (`commands/institutions/searchKeys.ts`). */
    keys: { type: [String], required: true },
    texts: { type: [String], required: true },
    /** Syllables of the name, separated by spaces. */
    pinyin: { type: String, required: true },
    createdAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
    revision: { type: Number, required: true },
  },
  { collection: 'institutions', versionKey: false },
);
schema.index({ bureauId: 1, code: 1 }, { unique: true });
schema.index({ bureauId: 1, keys: 1 });
schema.index({ bureauId: 1, createdAt: -1, _id: -1 });
// Alone: DocumentDB has no compound index with a place (ADR 0023).
schema.index({ place: '2dsphere' });

export type InstitutionDoc = Lean<InferSchemaType<typeof schema>>;
export const Institution = model('Institution', schema);
