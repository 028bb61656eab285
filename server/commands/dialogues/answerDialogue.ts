import { answerBytes, answerFits } from '../../domain/dialogues/answerText.ts';
import { dialogueOrder } from '../../domain/dialogues/order.ts';
import { DomainError } from '../../domain/errors.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { StaffContext } from '../context.ts';
import { changeDialogue, type DialogueRef } from './changeDialogue.ts';
import { stopDialogueClock } from './dialogueClock.ts';
import { sendLine } from './sendLine.ts';

/**
 * Answers the person; whoever answers a dialogue that nobody has taken takes it.
 * @returns whether the answer is on its way or waits for the person's next message
 * @throws DomainError `dialogue.not_found`, `permission.denied`, `dialogue.closed`, `request.conflict`, `input.invalid`
 */
export async function answerDialogue(
  context: StaffContext,
  { text, ...ref }: DialogueRef & { text: string },
): Promise<{ state: 'pending' | 'waiting'; revision: number }> {
  const words = text.trim();
  if (words === '') throw invalid('empty', '请写答复。');
  if (!answerFits(words)) {
    throw invalid(
      'too_long',
      `答复最长约 ${Math.floor(answerBytes / 3)} 个汉字，微信一次发不下，请分成几条。`,
    );
  }
  return inTransaction(async () => {
    const now = context.clock.now();
    const { dialogue, revision } = await changeDialogue(context, ref, ({ _id, takenBy }) => ({
      $set: {
        ...{ status: 'answered', lastFromStaffAt: now, order: dialogueOrder('answered', now, _id) },
        takenBy: takenBy ?? context.actor.id,
      },
      $unset: { waitingSince: 1 },
    }));
    await stopDialogueClock(context, dialogue);
    const { lineId, state } = await sendLine(context, dialogue, { from: 'staff', text: words });
    const { _id: id, no, bureauId } = dialogue;
    const data = { no, lineId, state };
    await appendEvent(context, {
      type: 'dialogue.answered',
      bureauId,
      object: { kind: 'dialogue', id },
      data,
    });
    return { state, revision };
  });
}

function invalid(code: string, message: string): DomainError {
  return new DomainError('input.invalid', { problems: [{ path: 'text', code, message }] });
}
