import { compact } from '../text/normalise.ts';
import type { Parsed } from './types.ts';

/** As many options as 大字 shows at a time (ours). */
const FEW = 6;
const NEXT = ['下一页', '下页', '更多', '还有', '后面', '翻页', '继续看'];
const FIRST = ['第一页', '上一页', '往回'];
const MARK = 'page:';

/** The options of one page, one a line, with the numbers that they have among all. */
export function fewOptions(names: readonly string[], buffer?: string): string[] {
  const page = pageOf(names, buffer);
  const shown = names.slice(page * FEW, (page + 1) * FEW).map((name, i) => `${page * FEW + i + 1}. ${name}`);
  return (page + 1) * FEW < names.length ? [...shown, '没有合适的，回复“下一页”。'] : shown;
}

/** Another page, when the message asks for it; null for anything else, and where there is one page only. */
export function otherPage(said: string, names: readonly string[], buffer?: string): Parsed | null {
  const word = compact(said);
  const step = NEXT.includes(word) ? 1 : FIRST.includes(word) ? -1 : 0;
  if (step === 0 || names.length <= FEW) return null;
  const pages = Math.ceil(names.length / FEW);
  const page = (pageOf(names, buffer) + step + pages) % pages;
  const next = `${MARK}${page}`;
  return { kind: 'more', buffer: next, say: fewOptions(names, next).join('\n') };
}

function pageOf(names: readonly string[], buffer = ''): number {
  const page = buffer.startsWith(MARK) ? Number(buffer.slice(MARK.length)) : 0;
  return Number.isSafeInteger(page) && page >= 0 && page * FEW < names.length ? page : 0;
}
