import { leadForm, leadIdentityForm } from '../../commands/leads/checkedLead.ts';
import type { StaffContext } from '../../commands/context.ts';
import { beijingDay } from '../../domain/time.ts';
import type { FormDefinition } from '../../forms/engine/index.ts';
import { authorize } from '../../permissions/permissions.ts';
import { formFor } from '../../profiles/formFor.ts';
import { getBureau } from '../bureaus/getBureau.ts';

/**
 * The forms that staff fill for somebody who rings up, writes or comes, bound by the rules of their bureau. A supervisor who
 * rings up is somebody with a name: nobody can see on the telephone who is in force.
 * @throws DomainError `permission.denied`
 */
export async function leadEntryForms(
  ctx: StaffContext,
): Promise<{ today: string; lead: FormDefinition; identity: FormDefinition }> {
  const { actor, clock, profiles } = ctx;
  authorize(actor, 'lead.enter', { bureauId: actor.bureauId });
  const now = clock.now();
  const bureau = await getBureau(actor.bureauId, now);
  const profile = profiles.get(bureau.profile.id, bureau.profile.version);
  const about = { name: bureau.name, ...(bureau.phone ? { phone: bureau.phone } : {}) };
  const identity = formFor(leadIdentityForm, profile, about);
  return {
    today: beijingDay(now),
    lead: formFor(leadForm, profile, about),
    identity: { ...identity, fields: identity.fields.map(withoutSupervisor) },
  };
}

type Field = FormDefinition['fields'][number];

function withoutSupervisor(field: Field): Field {
  if (field.type !== 'choice' || field.key !== 'identity') return field;
  return { ...field, options: field.options.filter(({ value }) => value !== '监督员实名') };
}
