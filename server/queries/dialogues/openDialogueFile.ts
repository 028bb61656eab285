import type { StaffContext } from '../../commands/context.ts';
import type { EvidenceContext } from '../../commands/evidence/types.ts';
import { DomainError } from '../../domain/errors.ts';
import { DialogueLine } from '../../models/dialogueLine.ts';
import { authorize } from '../../permissions/permissions.ts';
import { type OpenedFile, openOriginal, openPreview } from '../evidence/openFile.ts';
import { findDialogue } from './findDialogue.ts';

const open = { preview: openPreview, original: openOriginal } as const;

/**
 * A file that a person sent into a dialogue, for somebody who may read it.
 * @throws DomainError `dialogue.not_found`, `permission.denied`, `evidence.not_found`, `evidence.infected`,
 *   `evidence.no_preview`
 */
export async function openDialogueFile(
  ctx: StaffContext & Pick<EvidenceContext, 'objects'>,
  { no, id, as }: { no: string; id: string; as: keyof typeof open },
): Promise<OpenedFile> {
  const dialogue = await findDialogue(ctx, no);
  authorize(ctx.actor, 'dialogue.read', dialogue);
  const line = await DialogueLine.findOne({ dialogueId: dialogue._id, 'file.id': id }, { _id: 1 }).lean();
  if (!line) throw new DomainError('evidence.not_found');
  return open[as](ctx, { no, id, object: { kind: 'dialogueLine', id: line._id } });
}
