import { dialogueStatusLabels } from '../../domain/dialogues/states.ts';
import type { DialogueDoc } from '../../models/dialogue.ts';
import type { ClockView } from '../../queries/clocks/clockView.ts';
import { presentClock } from '../leads/row.ts';

/** What a list shows of a dialogue: a number and times, never a person. */
export function presentDialogueRow(
  dialogue: Pick<
    DialogueDoc,
    'no' | 'status' | 'openedAt' | 'lastFromPersonAt' | 'lastFromStaffAt' | 'waitingSince' | 'closedBy'
  >,
  { takenByName, clock }: { takenByName: string | null; clock: ClockView | null },
) {
  const { no, status, openedAt, lastFromPersonAt, lastFromStaffAt, waitingSince, closedBy } = dialogue;
  return {
    ...{ no, status, statusLabel: dialogueStatusLabels[status], takenByName },
    openedAt: openedAt.toISOString(),
    lastFromPersonAt: lastFromPersonAt.toISOString(),
    lastFromStaffAt: lastFromStaffAt?.toISOString() ?? null,
    waitingSince: waitingSince?.toISOString() ?? null,
    closedBy: closedBy ?? null,
    clock: clock ? presentClock(clock) : null,
  };
}
