import type { DialogueStatus, LineState } from './states.ts';

/**
 * What a page of one dialogue shows, as a short text: it changes with every new line, with what becomes of one, and with what
 * colleagues do. A page asks for it every few seconds and reads the dialogue only when it has changed.
 * @param newest the newest lines, newest first
 */
export function dialogueMark(
  { revision, status }: { revision: number; status: DialogueStatus },
  newest: readonly { _id: string; state?: LineState | null | undefined }[],
): string {
  const lines = newest.slice(0, markedLines).map(({ state }) => state?.[0] ?? '-');
  return [revision, status, newest[0]?._id.slice(0, 8) ?? '', lines.join('')].join('.');
}

/** Lines whose state it looks at; older ones are settled. */
export const markedLines = 20;
