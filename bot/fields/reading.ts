import { paginate } from '../text/bytes.ts';
import { compact } from '../text/normalise.ts';
import type { ChatEnv, Parsed } from './types.ts';

/** Bytes that 大字 shows at a time of a text that must be shown whole. */
const PAGE_BYTES = 360;
const MARK = 'read:';
const NEXT = ['下一页', '下页', '继续看', '接着看', '翻页', '更多', '继续', '看'];

/** One page of a text that has to be read before the answer, and what to do next; whole outside 大字. */
export function reading(lines: readonly string[], what: string, { simple, buffer }: ChatEnv): string[] {
  if (simple !== true) return [...lines, what];
  const pages = paginate(lines, PAGE_BYTES);
  const page = pageOf(pages, buffer);
  if (page === pages.length - 1) return [pages[page] ?? '', what];
  return [pages[page] ?? '', `（${page + 1}/${pages.length}）看后面，回复“下一页”。`];
}

/** The next page, when it is asked for, or when `isAnswer` comes before the last page was on view; else null. */
export function readOn(
  said: string,
  isAnswer: boolean,
  lines: readonly string[],
  what: string,
  env: ChatEnv,
): Parsed | null {
  if (env.simple !== true) return null;
  const pages = paginate(lines, PAGE_BYTES);
  const page = pageOf(pages, env.buffer);
  if (page === pages.length - 1 || !(isAnswer || NEXT.includes(compact(said)))) return null;
  const buffer = `${MARK}${page + 1}`;
  const first = isAnswer ? ['后面还有，看完再答。'] : [];
  return { kind: 'more', buffer, say: [...first, ...reading(lines, what, { ...env, buffer })].join('\n') };
}

function pageOf(pages: readonly string[], buffer = ''): number {
  const page = buffer.startsWith(MARK) ? Number(buffer.slice(MARK.length)) : 0;
  return Number.isSafeInteger(page) && page >= 0 && page < pages.length ? page : 0;
}
