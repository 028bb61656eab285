import { z } from 'zod';
import { flag, leaf, list, words } from './leaf.ts';

const force = z.enum(['stop', 'must_stop', 'may', 'terminate']);

/** Grounds are the document's own: codes of one text are never offered under another. */
const groundCode = z.enum([
  'PUNISHED_OR_CREDIT',
  'CREDIT',
  'DISCIPLINE_ANY',
  'DISCIPLINE_SERIOUS',
  'FALSE_COMMITMENT',
  'FALSE_INFO',
  'PARTY_ADMIN_SANCTION',
  'ADMIN_OR_CRIMINAL_PENALTY',
  'UNFIT',
  'REQUEST',
  'EXPIRED',
  'OTHER',
]);

const ground = z
  .strictObject({
    code: groundCode,
    article: z.string().min(1),
    label: z.string().min(1),
    /** Where one ground binds differently from the clause as a whole. */
    force: force.optional(),
    /** Where a breach must be grave: findings of which at least one must be made. Without it any breach suffices. */
    threshold: list(z.enum(['serious', 'seriousConsequences'])).optional(),
  })
  .readonly();

export const dismissal = z
  .strictObject({
    force: leaf(force),
    grounds: leaf(list(ground)),
    illegal: leaf(z.enum(['per_law', 'transfer', 'per_rules'])),
  })
  .readonly();

/** One item of the article on discipline, in its words. */
const clause = z.strictObject({ article: z.string().min(1), label: z.string().min(1) }).readonly();

export const conduct = z
  .strictObject({
    /** What an institution's complaint can say was broken. */
    discipline: leaf(list(clause)),
    recusal: leaf(z.enum(['any_interest_mandatory', 'interest_may_affect', 'self_apply_may_affect'])),
    secrets: words,
    gifts: leaf(z.enum(['accept', 'accept_incl_meals', 'accept_or_ask'])),
    noRevenge: flag,
    badge: leaf(z.enum(['must_show', 'must_carry'])),
    onsiteCorrection: flag,
    contactOnFinding: flag,
    notEnforcement: flag,
    forms: words,
  })
  .readonly();

export const scope = z
  .strictObject({
    targets: leaf(
      list(z.enum(['institution', 'pharmacy', 'insured', 'bureau', 'agency', 'staff', 'agency_staff'])),
    ),
    /** Ids of catalogues (`server/profiles/data/catalogues`). */
    catalogue: leaf(list(z.string().min(1))),
    natureInclBreachOfAgreement: flag,
    adviseEnforcement: flag,
  })
  .readonly();
