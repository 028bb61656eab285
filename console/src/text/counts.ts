import type { Count, Counts } from '../api/types.ts';

/** How a number stands beside an entry; '' for none. */
export function countText(count: Count | null | undefined): string {
  if (!count || count.count === 0) return '';
  return count.more ? `${count.count}+` : String(count.count);
}

/** Several numbers as one, for what is folded away. */
export function sumOf(counts: readonly (Count | null | undefined)[]): Count {
  return counts.reduce<Count>(
    (sum, one) => (one ? { count: sum.count + one.count, more: sum.more || one.more } : sum),
    { count: 0, more: false },
  );
}

/** What is read out when more people wait for an answer than a moment ago; '' at first, and when fewer do. */
export function moreWaiting(before: Counts | null, now: Counts): string {
  const [was, is] = [before?.dialogues?.count, now.dialogues?.count];
  if (was === undefined || is === undefined || is <= was) return '';
  return `又有人在等人工答复，现在共 ${is} 个。`;
}
