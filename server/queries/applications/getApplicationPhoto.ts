import type { StaffContext } from '../../commands/context.ts';
import { DomainError } from '../../domain/errors.ts';
import { authorize } from '../../permissions/permissions.ts';
import type { ObjectStore } from '../../platform/objectStore.ts';
import { findApplication } from './findApplication.ts';
import { recordPhotoView } from './recordView.ts';

/**
 * The applicant's photo as it was stored.
 * @throws DomainError `application.not_found` (also when there is no photo), `permission.denied`
 */
export async function getApplicationPhoto(
  ctx: StaffContext & { objectStore: ObjectStore },
  { no }: { no: string },
): Promise<{ bytes: Buffer; mime: string }> {
  const application = await findApplication(ctx.actor, no);
  authorize(ctx.actor, 'application.read', application);
  const photo = application.photoId ? await ctx.objectStore.get(application.photoId) : null;
  if (!photo) throw new DomainError('application.not_found');
  await recordPhotoView(ctx, application);
  return photo;
}
