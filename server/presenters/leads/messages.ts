import { leadNotices, toldWayLabels } from '../../domain/leads/messages.ts';
import type { LeadFile } from '../../queries/leads/getLead.ts';

const titles = { toReporter: '致举报人', fromReporter: '举报人留言', internal: '内部记录' } as const;

/** The dialogue and the notes, oldest first. Who wrote a line is for staff only. */
export function presentLeadMessages({ messages, staffNames }: Pick<LeadFile, 'messages' | 'staffNames'>) {
  return messages.map(({ _id, direction, notice, text, at, by, toldBy }) => ({
    ...{ id: _id, direction, text, at: at.toISOString() },
    title: notice ? leadNotices[notice as keyof typeof leadNotices] : titles[direction],
    byName: by ? (staffNames.get(by) ?? '工作人员') : null,
    toldLabel: toldBy ? toldWayLabels[toldBy] : null,
    needsTelling: direction === 'toReporter' && !toldBy,
  }));
}
