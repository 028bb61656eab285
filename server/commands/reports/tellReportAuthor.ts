import type { ReportDoc } from '../../models/report.ts';
import { replyDuty } from '../../profiles/decisions/replyDuty.ts';
import { type AuthorLine, tellAuthor } from '../authors/tellAuthor.ts';
import type { CommandContext } from '../context.ts';

/** Tells the author of a report. */
export async function tellReportAuthor(
  context: CommandContext,
  {
    _id,
    no,
    bureauId,
    profile,
    reporterId,
  }: Pick<ReportDoc, '_id' | 'no' | 'bureauId' | 'profile' | 'reporterId'>,
  line: Omit<AuthorLine, 'article'>,
): Promise<void> {
  const { article } = replyDuty(context.profiles.get(profile.id, profile.version));
  const object = { kind: 'report', id: _id } as const;
  await tellAuthor(context, { object, no, bureauId, reporterId }, { ...line, article });
}
