import { type AuthorNoticeName, authorNoticeNames } from '../../domain/authors/notices.ts';
import { authorNoticeMessage } from '../../domain/messages/authorNotice.ts';
import { Report } from '../../models/report.ts';
import { rowsById } from '../../platform/rowsById.ts';
import type { MessageKind, MessageKinds } from './types.ts';

const reportById = rowsById((ids) => Report.find({ _id: { $in: ids } }, { no: 1, updatedAt: 1 }).lean());

const aboutReport = (notice: AuthorNoticeName): MessageKind => ({
  template: 'supervisorStatus',
  async build(id) {
    const report = await reportById(id);
    return report && authorNoticeMessage(notice, { no: report.no, at: report.updatedAt });
  },
});

/** Messages about reports (RP1–RP3). */
export const reportsMessages: MessageKinds = Object.fromEntries(
  authorNoticeNames
    .filter((name) => name.startsWith('report'))
    .map((name) => [name, aboutReport(name)] as const),
);
