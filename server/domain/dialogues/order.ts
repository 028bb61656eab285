import type { DialogueStatus } from './states.ts';

const end = 9_999_999_999_999;

/**
 * Where a dialogue stands in the list, as text that sorts: those that wait first and the longest wait on top, then the
 * answered ones the same way, then those that are over with the newest on top. Unique, so that a page can begin behind it.
 */
export function dialogueOrder(status: DialogueStatus, since: Date, id: string): string {
  const at = since.getTime();
  const parts = {
    open: ['0', at],
    answered: ['1', at],
    closed: ['2', end - at],
  } satisfies Record<DialogueStatus, [string, number]>;
  const [group, key] = parts[status];
  return `${group}-${String(key).padStart(13, '0')}-${id}`;
}

/** Whether a text can be a place in the list. */
export function isDialogueOrder(text: string): boolean {
  return /^[0-2]-\d{13}-[\w-]{1,64}$/.test(text);
}
