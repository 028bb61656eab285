import { z } from 'zod';
import { flag, leaf, list, words } from './leaf.ts';

/** How a person becomes a supervisor. `unit` is 单位推荐, `recommend` 推荐聘任: different words in different texts. */
export const modeCode = z.enum([
  'open_call',
  'recommend',
  'invite',
  'self',
  'unit',
  'direct_on_recommendation',
]);

/** `article` is where the text has this very mode. */
const mode = z
  .strictObject({ code: modeCode, label: z.string().min(1), article: z.string().min(1) })
  .readonly();
export const medium = z.enum(['news', 'website', 'official_account', 'letter', 'designated_way']);

export const recruit = z
  .strictObject({
    modes: leaf(list(mode)),
    /** May a person apply without a published call? */
    unsolicited: flag,
    callMedia: leaf(list(medium)),
    priorityGroups: words,
    groups: words,
    recommenders: words,
    inviteSources: words,
    inviteLetter: flag,
    /** Modes in which a unit fills in its opinion; in every other mode that item is refused. */
    unitOpinionModes: leaf(list(modeCode)),
    applicationForm: leaf(
      z.strictObject({ id: z.string().min(1), version: z.number().int().positive() }).readonly(),
    ),
    commitments: flag,
    /** Clauses of the applicant's declaration: verbatim where the document prints them, else in the words of its articles. */
    declarationClauses: words,
  })
  .readonly();

export const eligibility = z
  .strictObject({
    citizen: flag,
    fullCapacity: flag,
    unpaidVolunteer: flag,
    health: leaf(z.enum(['healthy', 'fit_for_role', 'ranking_only'])),
    professionalAny: words,
    legalAndProfessional: flag,
    cleanRecord: flag,
    noSeriousDishonesty: flag,
    secrecy: flag,
    disqualifiers: leaf(list(z.enum(['SERIOUS_CREDIT', 'MEDINS_ADMIN_PENALTY', 'CRIMINAL', 'OTHER']))),
    declaration: leaf(list(z.enum(['true_info', 'no_crime', 'no_serious_dishonesty']))),
  })
  .readonly();

/**
 * A clause that a candidate can fail, in the document's own words: a condition that they do not meet, a
 * disqualifier that they have, or a statement of their declaration that is not true.
 */
const screeningGround = z
  .strictObject({
    code: z.string().min(1),
    article: z.string().min(1),
    kind: z.enum(['condition', 'disqualifier', 'declaration']),
    label: z.string().min(1),
  })
  .readonly();

export const review = z
  .strictObject({
    /** The only grounds on which a person may screen a candidate out. */
    screening: leaf(list(screeningGround)),
    criteria: words,
    headcountBasis: words,
    principles: words,
  })
  .readonly();

export const appointment = z
  .strictObject({
    certs: words,
    publish: leaf(z.enum(['required', 'required_appropriate_way'])),
    termYears: leaf(z.number().int().positive()),
    renew: z.strictObject({ consent: flag, need: flag, reappointOther: flag }).readonly(),
    onExpiry: leaf(z.enum(['auto_lapse', 'needs_decision', 'ground_may_terminate'])),
  })
  .readonly();
