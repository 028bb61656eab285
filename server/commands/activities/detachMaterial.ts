import { DomainError } from '../../domain/errors.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { findActivity } from '../../queries/activities/findActivity.ts';
import { findDocument } from '../../queries/documents/findDocument.ts';
import type { StaffContext } from '../context.ts';
import { type MaterialInput, setMaterials } from './setMaterials.ts';

/**
 * Takes a document off an activity; who read it stays noted.
 * @throws DomainError `activity.not_found`, `document.not_found`, `permission.denied`, `activity.wrong_status` once it was
 *   cancelled, `activity.material_not_bound`, `request.conflict`
 */
export async function detachMaterial(ctx: StaffContext, input: MaterialInput): Promise<void> {
  await inTransaction(async () => {
    const activity = await findActivity(ctx.actor, input.no);
    const { _id } = await findDocument(ctx.actor, input.documentNo);
    const bound = activity.materialIds ?? [];
    if (!bound.includes(_id)) throw new DomainError('activity.material_not_bound');
    const materialIds = bound.filter((id) => id !== _id);
    await setMaterials(ctx, activity, { ...input, type: 'activity.materialDetached', materialIds });
  });
}
