import type { StaffContext } from '../../commands/context.ts';
import type { FormDefinition } from '../../forms/engine/index.ts';
import { authorize } from '../../permissions/permissions.ts';
import { boundLeadForms } from './boundLeadForms.ts';

/**
 * The forms that staff fill in for somebody who rang up, wrote or came: what happened, and who says so.
 * @throws DomainError `permission.denied`
 */
export function leadForms({
  actor,
  ...services
}: StaffContext): Promise<{ lead: FormDefinition; identity: FormDefinition }> {
  const { bureauId } = actor;
  authorize(actor, 'lead.enter', { bureauId });
  return boundLeadForms(services, bureauId);
}
