import { leadForm, leadIdentityForm } from '../../commands/leads/checkedLead.ts';
import type { StaffContext } from '../../commands/context.ts';
import type { FormDefinition } from '../../forms/engine/index.ts';
import { authorize } from '../../permissions/permissions.ts';
import { formFor } from '../../profiles/formFor.ts';
import { getBureau } from '../bureaus/getBureau.ts';

/**
 * The forms that staff fill in for somebody who rang up, wrote or came: what happened, and who says so.
 * @throws DomainError `permission.denied`
 */
export async function leadForms({
  actor,
  clock,
  profiles,
}: StaffContext): Promise<{ lead: FormDefinition; identity: FormDefinition }> {
  const { bureauId } = actor;
  authorize(actor, 'lead.enter', { bureauId });
  const { name, phone, profile } = await getBureau(bureauId, clock.now());
  const rules = profiles.get(profile.id, profile.version);
  const about = { name, ...(phone ? { phone } : {}) };
  return { lead: formFor(leadForm, rules, about), identity: formFor(leadIdentityForm, rules, about) };
}
