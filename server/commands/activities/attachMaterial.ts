import { DomainError } from '../../domain/errors.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { findActivity } from '../../queries/activities/findActivity.ts';
import { findDocument } from '../../queries/documents/findDocument.ts';
import type { StaffContext } from '../context.ts';
import { type MaterialInput, setMaterials } from './setMaterials.ts';

/** More than anybody reads for one meeting (ours). */
const mostMaterials = 20;

/**
 * Binds a document of the bureau to an activity: whoever is invited to it may read it, once it is approved.
 * @throws DomainError `activity.not_found`, `document.not_found`, `permission.denied`, `activity.wrong_status` once it was
 *   cancelled, `activity.material_bound`, `activity.too_many_materials`, `request.conflict`
 */
export async function attachMaterial(ctx: StaffContext, input: MaterialInput): Promise<void> {
  await inTransaction(async () => {
    const activity = await findActivity(ctx.actor, input.no);
    const { _id } = await findDocument(ctx.actor, input.documentNo);
    const bound = activity.materialIds ?? [];
    if (bound.includes(_id)) throw new DomainError('activity.material_bound');
    if (bound.length >= mostMaterials) throw new DomainError('activity.too_many_materials');
    const type = 'activity.materialAttached';
    await setMaterials(ctx, activity, { ...input, type, materialIds: [...bound, _id] });
  });
}
