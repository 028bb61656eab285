import type { StaffContext } from '../../commands/context.ts';
import type { EvidenceContext } from '../../commands/evidence/types.ts';
import { authorize } from '../../permissions/permissions.ts';
import { type OpenedFile, openOriginal } from '../evidence/openFile.ts';
import { findApplication } from './findApplication.ts';

/**
 * A voice message in the place of a written answer, for somebody who may read the application.
 * @throws DomainError `application.not_found`, `permission.denied`, `evidence.not_found`, `evidence.infected`
 */
export async function openApplicationVoice(
  ctx: StaffContext & Pick<EvidenceContext, 'objects'>,
  { no, id }: { no: string; id: string },
): Promise<OpenedFile> {
  const application = await findApplication(ctx.actor, no);
  authorize(ctx.actor, 'application.read', application);
  return openOriginal(ctx, { no, id, object: { kind: 'application', id: application._id } });
}
