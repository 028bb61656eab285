import { dialogueOrder } from '../../domain/dialogues/order.ts';
import { dialogueLineContext } from '../../domain/dialogues/sealed.ts';
import type { LostFile } from '../../domain/dialogues/states.ts';
import { DomainError } from '../../domain/errors.ts';
import type { EvidenceKind } from '../../domain/evidence/fileTypes.ts';
import { Dialogue } from '../../models/dialogue.ts';
import { DialogueLine } from '../../models/dialogueLine.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { CommandContext } from '../context.ts';
import { claimEvidence } from '../evidence/claimEvidence.ts';
import { startDialogueClock } from './dialogueClock.ts';

/** What a person says to the staff. */
export interface PersonLine {
  personId: string;
  dialogueId: string;
  text: string;
  /** Stored evidence that nobody has handed in yet. */
  file?: { id: string; kind: EvidenceKind } | undefined;
  /** Why a file that they sent is not there. */
  lost?: LostFile | undefined;
}

/**
 * Adds what a person says; after an answer they wait again, with a new clock.
 * @throws DomainError `request.conflict` when the dialogue is over, `input.invalid` for a file that is not theirs
 */
export async function sayInDialogue(
  context: CommandContext,
  { personId, dialogueId, text, file, lost }: PersonLine,
): Promise<void> {
  const { clock, crypto, ids } = context;
  await inTransaction(async () => {
    const now = clock.now();
    // The row as it was: read and marked in one go.
    const dialogue = await Dialogue.findOneAndUpdate(
      { _id: dialogueId, personId, status: { $ne: 'closed' } },
      { $set: { lastFromPersonAt: now } },
    ).lean();
    if (!dialogue) throw new DomainError('request.conflict');
    const { no, bureauId, status } = dialogue;
    const isAnswered = status === 'answered';
    const waits = dialogue.waits + (isAnswered ? 1 : 0);
    const again = { status: 'open', waits, waitingSince: now, order: dialogueOrder('open', now, dialogueId) };
    if (isAnswered) {
      const { matchedCount } = await Dialogue.updateOne({ _id: dialogueId, status }, { $set: again });
      if (matchedCount === 0) throw new DomainError('request.conflict');
    }
    const _id = ids.ordered();
    await DialogueLine.create({
      ...{ _id, dialogueId, from: 'person', at: now },
      textSealed: crypto.seal(text, dialogueLineContext(_id)),
      ...(file ? { file: { id: file.id, kind: file.kind } } : {}),
      ...(lost ? { lost } : {}),
    });
    if (file) {
      const object = { kind: 'dialogueLine', id: _id } as const;
      await claimEvidence(context, { ids: [file.id], owner: `person:${personId}`, object, bureauId });
    }
    const object = { kind: 'dialogue', id: dialogueId } as const;
    const data = { no, lineId: _id, ...(file ? { fileId: file.id } : {}) };
    await appendEvent(context, { type: 'dialogue.said', bureauId, object, data });
    if (isAnswered) await startDialogueClock(context, { ...dialogue, waits });
  });
}
