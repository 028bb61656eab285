import { z } from 'zod';

const span = { count: z.number().int().positive(), unit: z.enum(['working_day', 'day']) };

/** A time limit that holds in every unit, or a default of ours: never the words of a unit's own document. */
const limit = z
  .strictObject({
    /** What is to be done, for people. */
    label: z.string().min(1),
    /** Null: a duty without a number (及时). */
    within: z.strictObject(span).readonly().nullable(),
    /** Further time, in the order in which it may be granted; `by`: who grants it. */
    extensions: z.array(z.strictObject({ ...span, by: z.string().min(1) }).readonly()).readonly(),
    /** The rule and its article as people cite it; null exactly for a default of ours. */
    law: z.string().min(1).nullable(),
    /** Outside source of the domain notes §0, or `ours`. */
    source: z.string().regex(/^(S\d+|ours)$/),
  })
  .refine(({ law, source }) => (law === null) === (source === 'ours'), 'law and source disagree')
  .readonly();

export const limitsSchema = z
  .strictObject({
    /** From receipt of a lead to the decision whether a case is filed. */
    verify: limit,
    /** From that decision to the notice to a real-name reporter. */
    filingNotice: limit,
    /** From filing to the decision of the case. */
    decide: limit,
    handOver: limit,
    register: limit,
    /** From the decision of the case to its feedback. */
    feedback: limit,
    opinionRegister: limit,
    opinionAnswer: limit,
    reportReview: limit,
    complaint: limit,
    dialogueAnswer: limit,
    /** How long a reporter who was asked may stay silent. */
    silence: limit,
    /** How long a second report of the same person, target and code counts as a repeat. */
    repeat: limit,
    /** How long after a lead a complaint of its target is marked for the approver. */
    retaliation: limit,
  })
  .readonly();

/** Every limit by name. */
export type NationalLimits = z.infer<typeof limitsSchema>;

/** One limit. */
export type NationalLimit = NationalLimits['verify'];

/** The name of a limit. */
export type NationalLimitName = keyof NationalLimits;
