import { type InferSchemaType, model, Schema } from 'mongoose';
import { unitOpinionStates } from '../domain/applications/opinionStates.ts';
import type { Lean } from './lean.ts';

/**
 * One link through which a unit gives its opinion on one application (annex item "unit opinion"). The link's
 * secret is kept as SHA-256 only; of all links of an application at most one is open.
 */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    applicationId: { type: String, required: true },
    bureauId: { type: String, required: true },
    /** SHA-256 of the link's token, base64url. */
    tokenHash: { type: String, required: true },
    /** Name of the unit that is asked. Sealed: a small unit says who the candidate is. */
    unitSealed: { type: Buffer, required: true },
    state: { type: String, enum: unitOpinionStates, required: true },
    /** Last day on which it can be answered, `YYYY-MM-DD`. */
    expiresOn: { type: String, required: true },
    /** `GivenOpinion`. */
    answerSealed: { type: Buffer },
    createdAt: { type: Date, required: true },
    createdBy: { type: String, required: true },
    answeredAt: { type: Date },
  },
  { collection: 'unitOpinions', versionKey: false },
);
schema.index({ tokenHash: 1 }, { unique: true });
schema.index({ applicationId: 1, createdAt: 1 });
schema.index({ state: 1, expiresOn: 1 });

/** What a unit said, and who signed for it. */
export interface GivenOpinion {
  verdict: 'agree' | 'decline';
  opinion: string;
  signer: string;
  post: string;
}

export type UnitOpinionDoc = Lean<InferSchemaType<typeof schema>>;
export const UnitOpinion = model('UnitOpinion', schema);
