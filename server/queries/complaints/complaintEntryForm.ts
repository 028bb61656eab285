import { complaintForm } from '../../commands/complaints/complaintForm.ts';
import type { StaffContext } from '../../commands/context.ts';
import type { FormDefinition } from '../../forms/engine/index.ts';
import { authorize } from '../../permissions/permissions.ts';
import { getBureau } from '../bureaus/getBureau.ts';

/**
 * The form that staff fill in for an institution that wrote, rang up or came. Which institution it is, is asked apart, by its
 * code.
 * @throws DomainError `permission.denied`
 */
export async function complaintEntryForm(ctx: StaffContext): Promise<FormDefinition> {
  const { actor, clock } = ctx;
  authorize(actor, 'complaint.register', { bureauId: actor.bureauId });
  const form = complaintForm(ctx, await getBureau(actor.bureauId, clock.now()));
  return { ...form, fields: form.fields.filter(({ key }) => key !== 'institution') };
}
