import { boundForm } from '../../server/forms/boundForm.ts';
import { formDefinition } from '../../server/forms/definitions/index.ts';
import { leadV1 } from '../../server/forms/definitions/lead/v1.ts';
import { opinionV1 } from '../../server/forms/definitions/opinion/v1.ts';
import { visitReportV1 } from '../../server/forms/definitions/visitReport/v1.ts';
import type { Field, FormDefinition, FormRef } from '../../server/forms/engine/index.ts';
import { formFor } from '../../server/profiles/formFor.ts';
import type { Draft, MatterPurpose, Purpose } from '../engine/state.ts';
import type { View } from '../engine/types.ts';
import { purposes } from './purposes.ts';

/** The newest version of each form that does not depend on the document. */
export const matterForms: Readonly<Record<MatterPurpose, FormRef>> = {
  tip: { id: leadV1.id, version: leadV1.version },
  visit: { id: visitReportV1.id, version: visitReportV1.version },
  opinion: { id: opinionV1.id, version: opinionV1.version },
};

/** The mode of what a supervisor in force hands in; everybody else is `public`. */
export const SUPERVISOR = 'supervisor';

type Surroundings = Pick<View, 'profile' | 'bureau'>;

/** Forms bound before, by what they were bound with: a turn looks at its form several times. */
const bound = new WeakMap<Surroundings['profile'], Map<string, FormDefinition>>();
/** Bureaus times forms times modes stay far below this; it only keeps the memory bounded. */
const MOST_BOUND = 500;

/** What is asked for a draft, bound and numbered: for a lead first who reports, then what happened. */
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
  const def = formFor(form, profile, bureau);
  const { first } = purposes[purpose];
  if (!first) return def;
  const identity = formFor(first, profile, bureau);
  const before = identity.fields.map((field) => (mode === SUPERVISOR ? field : forPublic(field)));
  const offset = identity.fields.filter(({ no }) => no !== null).length;
  const after = def.fields.map((field) => (field.no === null ? field : { ...field, no: field.no + offset }));
  return { ...def, fields: [...before, ...after], checks: [...identity.checks, ...def.checks] };
}

/** Only a supervisor in force can report as one. */
function forPublic(field: Field): Field {
  if (field.type !== 'choice' || field.key !== 'identity') return field;
  return { ...field, options: field.options.filter(({ value }) => value !== '监督员实名') };
}

/** The field of a draft as it was published, without its texts. */
export function publishedField(purpose: Purpose, form: FormRef, key: string): Field | undefined {
  const { first } = purposes[purpose];
  const refs = first ? [first, form] : [form];
  return refs.flatMap((ref) => formDefinition(ref).fields).find((field) => field.key === key);
}
