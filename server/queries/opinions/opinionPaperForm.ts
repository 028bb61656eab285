import type { StaffContext } from '../../commands/context.ts';
import type { FormDefinition } from '../../forms/engine/index.ts';
import { authorize } from '../../permissions/permissions.ts';
import { formFor } from '../../profiles/formFor.ts';
import { getBureau } from '../bureaus/getBureau.ts';

const opinionForm = { id: 'opinion', version: 1 } as const;

/**
 * The form that staff fill in for an opinion that came on paper.
 * @throws DomainError `permission.denied`
 */
export async function opinionPaperForm({ actor, clock, profiles }: StaffContext): Promise<FormDefinition> {
  const { bureauId } = actor;
  authorize(actor, 'opinion.enter', { bureauId });
  const { name, phone, profile } = await getBureau(bureauId, clock.now());
  const about = { name, ...(phone ? { phone } : {}) };
  return formFor(opinionForm, profiles.get(profile.id, profile.version), about);
}
