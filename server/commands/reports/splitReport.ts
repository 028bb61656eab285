import { DomainError, type Problem } from '../../domain/errors.ts';
import { identityWords, namesReporter } from '../../domain/leads/identity.ts';
import type { ReportStatus } from '../../domain/reports/machine.ts';
import { Report } from '../../models/report.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { getBureau } from '../../queries/bureaus/getBureau.ts';
import { reporterOf } from '../../queries/vault/reporterOf.ts';
import type { StaffContext } from '../context.ts';
import { archiveReport } from './archiveReport.ts';
import { type Finding, findingWriters } from './findings.ts';
import { moveReport, type ReportRef } from './moveReport.ts';
import { stopReportClock } from './reportClock.ts';
import { tellReportAuthor } from './tellReportAuthor.ts';

/**
 * Splits a report into what becomes of it: each finding is a lead, an opinion, or a breach of the agreement (违约) for the
 * agency (trap 28). Without findings it is archived at once. The author hears the numbers.
 * @returns the numbers of what came out of it
 * @throws DomainError `report.not_found`, `permission.denied`, `request.conflict`, `report.wrong_status`, `input.invalid`
 */
export async function splitReport(
  context: StaffContext,
  { findings, ...ref }: ReportRef & { findings: readonly Finding[] },
): Promise<{ status: ReportStatus; revision: number; numbers: string[] }> {
  return inTransaction(async () => {
    const { report, result } = await moveReport(context, ref, 'split');
    const { _id, bureauId, no, reporterId } = report;
    await stopReportClock(context, report);
    const identity = await reporterOf(context.crypto, reporterId);
    refuseNames(findings, identityWords(identity));
    const about = { report, identity, bureau: await getBureau(bureauId, context.clock.now()) };
    const numbers: string[] = [];
    for (const [index, finding] of findings.entries()) {
      const write = findingWriters[finding.as] as (typeof findingWriters)[Finding['as']];
      numbers.push(await write(context, about, finding as never, `findings.${index}`));
    }
    const count = (as: Finding['as']) => findings.filter((one) => one.as === as).length;
    const object = { kind: 'report', id: _id } as const;
    const data = { no, leads: count('lead'), opinions: count('opinion'), notes: count('breach') };
    await appendEvent(context, { type: 'report.split', bureauId, object, data });
    const breach = count('breach') > 0 ? '涉及服务协议的问题已转经办机构处理。' : '';
    const text =
      findings.length > 0
        ? `您的报告已采纳 ${findings.length} 条${numbers.length > 0 ? `，编号：${numbers.join('、')}` : ''}。${breach}`
        : '您的报告已采纳，没有需要另行办理的问题。';
    await tellReportAuthor(context, report, { notice: 'reportAccepted', text });
    await archiveReport(context, _id);
    const now = await Report.findById(_id, { status: 1, revision: 1 }).lean();
    if (!now) throw new DomainError('report.not_found');
    return { ...result, status: now.status, revision: now.revision, numbers };
  });
}

/** What comes out of a report is worked on by people who must not know who went there (ADR 0010). */
function refuseNames(findings: readonly Finding[], words: readonly string[]): void {
  const problems = findings.flatMap((finding, index): Problem[] => {
    const [key, text] = finding.as === 'lead' ? ['facts', finding.facts] : ['text', finding.text];
    if (!namesReporter(text, words)) return [];
    const message = '这里出现了监督员的姓名或电话，请删去。';
    return [{ path: `findings.${index}.${key}`, code: 'names_reporter', message }];
  });
  if (problems.length > 0) throw new DomainError('input.invalid', { problems });
}
