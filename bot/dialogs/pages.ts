import type { Outcome, Turn } from '../engine/outcome.ts';
import type { Frame } from '../engine/state.ts';
import { textOf } from '../fields/types.ts';
import { compact } from '../text/normalise.ts';

/** Ways to ask for what follows. */
export const MORE = ['下一页', '继续', '往下', '下页', '接着看'];

/** A frame that may show a long text page by page. */
type Reading = Extract<Frame, { readonly page?: number }>;

/** The same turn with nothing open. */
export function idle(turn: Turn): Turn {
  return { ...turn, state: { ...turn.state, frame: { dialog: 'idle' } } };
}

/**
 * Shows a page of a long text: `page` when given, the next one when the person asks for it; null when this turn is
 * about something else. After the last page nothing stays open.
 */
export function openPage(
  turn: Turn,
  frame: Reading,
  pages: readonly string[],
  page?: number,
): Outcome | null {
  const asked = MORE.includes(compact(textOf(turn.input)));
  const wanted = page ?? (asked && frame.page !== undefined ? frame.page + 1 : undefined);
  const text = wanted === undefined ? undefined : pages[wanted];
  if (wanted === undefined || text === undefined) return null;
  const isLast = wanted === pages.length - 1;
  return {
    state: { ...turn.state, frame: isLast ? { dialog: 'idle' } : { ...frame, page: wanted } },
    say: [text, isLast ? '' : `（第 ${wanted + 1}/${pages.length} 页，看后面请回复“下一页”）`],
  };
}
