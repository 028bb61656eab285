import { authorNotices } from '../../domain/authors/notices.ts';
import { toldWayLabels } from '../../domain/leads/messages.ts';
import type { MatterLine } from '../../queries/authors/linesOf.ts';

const titles = { toAuthor: '致监督员', fromAuthor: '监督员留言', internal: '内部记录' } as const;

/** The dialogue with an author and the notes, oldest first. Who wrote a line is for staff only. */
export function presentLines(lines: readonly MatterLine[], staffNames: ReadonlyMap<string, string>) {
  return lines.map(({ _id, direction, notice, text, at, by, toldBy }) => ({
    ...{ id: _id, direction, text, at: at.toISOString() },
    title: notice
      ? (authorNotices[notice as keyof typeof authorNotices]?.phrase ?? titles[direction])
      : titles[direction],
    byName: by ? (staffNames.get(by) ?? '工作人员') : null,
    toldLabel: toldBy ? toldWayLabels[toldBy] : null,
  }));
}
