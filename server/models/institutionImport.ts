import { type InferSchemaType, model, Schema } from 'mongoose';
import { importStates } from '../domain/institutions/importMachine.ts';
import type { Lean } from './lean.ts';

const count = { type: Number, default: 0 };

/** One uploaded file of institutions: how far it is, and what came of its rows. */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    no: { type: String, required: true },
    bureauId: { type: String, required: true },
    /** The same as `bureauId` while it is open: a bureau imports one file at a time. */
    openFor: { type: String },
    /** Id in the object store; the file is removed at the end. */
    fileId: { type: String, required: true },
    fileName: { type: String, required: true },
    /** The file names every contracted institution: those it does not name are ended, once somebody confirms it. */
    complete: { type: Boolean, required: true },
    state: { type: String, enum: importStates, required: true },
    /** Why the file could not be read, in words for staff. */
    failure: { type: String },
    /** Headers that mean nothing to us. */
    unknownHeaders: { type: [String], default: [] },
    /** Rows of the file below its header, known once the file was looked at. */
    total: count,
    done: count,
    created: count,
    updated: count,
    unchanged: count,
    /** Rows that were left out. */
    bad: count,
    /** Contracted institutions that the file does not name; how many of them were ended. */
    missing: count,
    ended: count,
    createdBy: { type: String, required: true },
    createdAt: { type: Date, required: true },
    startedAt: { type: Date },
    finishedAt: { type: Date },
    updatedAt: { type: Date, required: true },
    revision: { type: Number, required: true },
  },
  { collection: 'institutionImports', versionKey: false },
);
schema.index({ no: 1 }, { unique: true });
schema.index({ openFor: 1 }, { unique: true, sparse: true });
schema.index({ bureauId: 1, createdAt: -1, _id: -1 });

export type InstitutionImportDoc = Lean<InferSchemaType<typeof schema>>;
export const InstitutionImport = model('InstitutionImport', schema);
