import type { LocationQuery } from 'vue-router';
import type { DialogueStatus } from '../../api/types.ts';

/** Every status, in the order of the list. */
export const dialogueStatusLabels: Record<DialogueStatus, string> = {
  open: '待答复',
  answered: '已答复',
  closed: '已结束',
};

interface DialogueQuery {
  status?: DialogueStatus;
  cursor?: string;
}

/** What the address of the list asks the server for; without a status all of them, those that wait on top. */
export function dialogueQuery({ status, cursor }: LocationQuery): DialogueQuery {
  const isStatus = typeof status === 'string' && Object.hasOwn(dialogueStatusLabels, status);
  return {
    ...(isStatus ? { status: status as DialogueStatus } : {}),
    ...(typeof cursor === 'string' && cursor !== '' ? { cursor } : {}),
  };
}
