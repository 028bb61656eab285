import type { StaffContext } from '../../commands/context.ts';
import type { EvidenceContext } from '../../commands/evidence/types.ts';
import { authorize } from '../../permissions/permissions.ts';
import { type OpenedFile, openOriginal, openPreview } from '../evidence/openFile.ts';
import { findOpinion } from './findOpinion.ts';

const open = { preview: openPreview, original: openOriginal } as const;

/**
 * A file of an opinion, for somebody who may see the opinion.
 * @throws DomainError `opinion.not_found`, `permission.denied`, `evidence.not_found`, `evidence.infected`,
 *   `evidence.no_preview`
 */
export async function openOpinionFile(
  ctx: StaffContext & Pick<EvidenceContext, 'objects'>,
  { no, id, as }: { no: string; id: string; as: keyof typeof open },
): Promise<OpenedFile> {
  const opinion = await findOpinion(ctx, no);
  authorize(ctx.actor, 'opinion.read', opinion);
  return open[as](ctx, { no, id, object: { kind: 'opinion', id: opinion._id } });
}
