import { boundForm } from '../../server/forms/boundForm.ts';
import { activityReplyV2 } from '../../server/forms/definitions/activityReply/v2.ts';
import { formDefinition } from '../../server/forms/definitions/index.ts';
import { institutionComplaintV1 } from '../../server/forms/definitions/institutionComplaint/v1.ts';
import { leadV2 } from '../../server/forms/definitions/lead/v2.ts';
import { opinionV1 } from '../../server/forms/definitions/opinion/v1.ts';
import { renewalConsentV1 } from '../../server/forms/definitions/renewalConsent/v1.ts';
import { rewardClaimV1 } from '../../server/forms/definitions/rewardClaim/v1.ts';
import { visitReportV2 } from '../../server/forms/definitions/visitReport/v2.ts';
import type { Field, FormDefinition, FormRef } from '../../server/forms/engine/index.ts';
import { complaintFormFor } from '../../server/profiles/complaintFormFor.ts';
import { formFor } from '../../server/profiles/formFor.ts';
import type { ApplicationPurpose, Draft, Purpose } from '../engine/state.ts';
import type { View } from '../engine/types.ts';
import { purposes } from './purposes.ts';

/** The newest version of each form that does not depend on the document. */
export const matterForms: Readonly<Record<Exclude<Purpose, ApplicationPurpose>, FormRef>> = {
  tip: { id: leadV2.id, version: leadV2.version },
  visit: { id: visitReportV2.id, version: visitReportV2.version },
  correctVisit: { id: visitReportV2.id, version: visitReportV2.version },
  opinion: { id: opinionV1.id, version: opinionV1.version },
  reward: { id: rewardClaimV1.id, version: rewardClaimV1.version },
  complaint: { id: institutionComplaintV1.id, version: institutionComplaintV1.version },
  renewal: { id: renewalConsentV1.id, version: renewalConsentV1.version },
  activity: { id: activityReplyV2.id, version: activityReplyV2.version },
};

/** The mode of what a supervisor in force hands in; everybody else is `public`. */
export const SUPERVISOR = 'supervisor';

type Surroundings = Pick<View, 'profile' | 'bureau'>;

/** Forms bound before, by what they were bound with: a turn looks at its form several times. */
const bound = new WeakMap<Surroundings['profile'], Map<string, FormDefinition>>();
/** Bureaus times forms times modes stay far below this; it only keeps the memory bounded. */
const MOST_BOUND = 500;

/** What is asked for a draft, bound and numbered: together with the form that is kept apart from it. */
export function formOf(
  purpose: Purpose,
  draft: Pick<Draft, 'form' | 'mode'>,
  { profile, bureau }: Surroundings,
): FormDefinition {
  const known = bound.get(profile) ?? new Map<string, FormDefinition>();
  bound.set(profile, known);
  const { form, mode } = draft;
  const key = JSON.stringify([purpose, form.id, form.version, mode, bureau.id, bureau.name, bureau.phone]);
  const found = known.get(key) ?? bind(purpose, draft, { profile, bureau });
  if (known.size >= MOST_BOUND) known.clear();
  known.set(key, found);
  return found;
}

function bind(
  purpose: Purpose,
  { form, mode }: Pick<Draft, 'form' | 'mode'>,
  { profile, bureau }: Surroundings,
): FormDefinition {
  if (purpose === 'apply' || purpose === 'correct') return boundForm(form, profile, bureau);
  const bind = purpose === 'complaint' ? complaintFormFor : formFor;
  const def = bind(form, profile, bureau);
  const { apart } = purposes[purpose];
  if (!apart) return def;
  const other = formFor(apart.form, profile, bureau);
  const own = other.fields.map((field) => (mode === SUPERVISOR ? field : forPublic(field)));
  const at = def.fields.findIndex(({ key }) => key === apart.behind) + 1;
  const fields = numbered([...def.fields.slice(0, at), ...own, ...def.fields.slice(at)]);
  return { ...def, fields, checks: [...other.checks, ...def.checks] };
}

/** Items of two forms, numbered as one. */
function numbered(fields: readonly Field[]): Field[] {
  const items = fields.filter(({ no }) => no !== null);
  return fields.map((field) => (field.no === null ? field : { ...field, no: items.indexOf(field) + 1 }));
}

/** Only a supervisor in force can report as one. */
function forPublic(field: Field): Field {
  if (field.type !== 'choice' || field.key !== 'identity') return field;
  return { ...field, options: field.options.filter(({ value }) => value !== '监督员实名') };
}

/** The field of a draft as it was published, without its texts. */
export function publishedField(purpose: Purpose, form: FormRef, key: string): Field | undefined {
  const { apart } = purposes[purpose];
  const refs = apart ? [apart.form, form] : [form];
  return refs.flatMap((ref) => formDefinition(ref).fields).find((field) => field.key === key);
}
