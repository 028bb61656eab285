import type { Services } from '../../commands/context.ts';
import { leadForm, leadIdentityForm } from '../../commands/leads/checkedLead.ts';
import type { FormDefinition } from '../../forms/engine/index.ts';
import { formFor } from '../../profiles/formFor.ts';
import { getBureau } from '../bureaus/getBureau.ts';

/**
 * The two forms of a lead under the rules of a unit: what happened, and who says so.
 * @throws DomainError `bureau.not_found`
 */
export async function boundLeadForms(
  { clock, profiles }: Pick<Services, 'clock' | 'profiles'>,
  bureauId: string,
): Promise<{ lead: FormDefinition; identity: FormDefinition }> {
  const { name, phone, profile } = await getBureau(bureauId, clock.now());
  const rules = profiles.get(profile.id, profile.version);
  const about = { name, ...(phone ? { phone } : {}) };
  return { lead: formFor(leadForm, rules, about), identity: formFor(leadIdentityForm, rules, about) };
}
