import { z } from 'zod';
import { conduct, dismissal, scope } from './schema/conduct.ts';
import { duties } from './schema/duties.ts';
import { day, flag, leaf, list, text, words } from './schema/leaf.ts';
import { appointment, eligibility, recruit, review } from './schema/recruitment.ts';
import { feedback, incentive, institution, reward, service, sla } from './schema/service.ts';

const level = z.enum(['province', 'region', 'city', 'league_city', 'district', 'county', 'banner']);

const meta = z
  .strictObject({
    region: text,
    doc: text,
    title: text,
    effective: leaf(day.nullable()),
    expires: leaf(day),
    repeals: text,
    trial: flag,
    legalBasis: words,
    interpreter: text,
    /** Older than the national opinion of 2024: staff are told to check whether it was replaced. */
    reviewDue: flag,
    /** What the document leaves unclear and its owner must confirm; until then our reading (`ours`) is used. */
    toConfirm: words,
  })
  .readonly();

const org = z
  .strictObject({
    appointingLevels: leaf(list(level)),
    countyOptional: flag,
    provinceRole: words,
    nonBureauUnits: words,
    handler: text,
    agency: text,
    liaisonRequired: flag,
    ledger: flag,
    pool: leaf(z.enum(['gradual', 'province_gradual'])),
    sameStandard: flag,
  })
  .readonly();

/** Words that people read: the document's term for the person, and the labels of statuses (ours unless it names them). */
const wording = z
  .strictObject({
    supervisor: text,
    measure: text,
    applicationStatus: leaf(z.record(z.string(), z.string().min(1)).readonly()),
  })
  .readonly();

/** A jurisdiction's rule-set (domain notes §2). Versioned; pinned to each application, appointment and lead. */
export const profileSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z-]*$/),
    version: z.string().min(1),
    meta,
    org,
    wording,
    recruit,
    eligibility,
    review,
    appointment,
    duties,
    dismissal,
    conduct,
    scope,
    feedback,
    service,
    incentive,
    reward,
    institution,
    sla,
  })
  .superRefine((profile, ctx) => {
    const modes = profile.recruit.modes?.value.map(({ code }) => code) ?? [];
    for (const mode of profile.recruit.unitOpinionModes?.value ?? []) {
      if (modes.includes(mode)) continue;
      const path = ['recruit', 'unitOpinionModes'];
      ctx.addIssue({ code: 'custom', path, message: `mode "${mode}" is not among recruit.modes` });
    }
    const { applicationForm, declarationClauses } = profile.recruit;
    if (applicationForm && !declarationClauses && profile.eligibility.declaration) {
      const path = ['recruit', 'declarationClauses'];
      ctx.addIssue({ code: 'custom', path, message: 'a declaration is required but has no clauses' });
    }
  })
  .readonly();

/** A parsed rule-set. */
export type Profile = z.infer<typeof profileSchema>;

/** A value with its article, or null where the document is silent. */
export type Leaf<T> = { readonly value: T; readonly article: string } | null;

/** Recruitment mode. */
export type ModeCode = NonNullable<Profile['recruit']['modes']>['value'][number]['code'];

/** Where a call may be published. */
export type Medium = NonNullable<Profile['recruit']['callMedia']>['value'][number];
