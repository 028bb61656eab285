import { leadStatusLabels, openLeadStatuses } from '../../domain/leads/machine.ts';
import { leadOutcomeLabels } from '../../domain/leads/outcomes.ts';
import { openOpinionStatuses, opinionStatusLabels } from '../../domain/opinions/machine.ts';
import { afterReportMove, reportMoves } from '../../domain/reports/machine.ts';
import { Lead, type LeadDoc } from '../../models/lead.ts';
import { Opinion } from '../../models/opinion.ts';
import { Report } from '../../models/report.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { CommandContext } from '../context.ts';
import { tellReportAuthor } from './tellReportAuthor.ts';

const columns = { no: 1, status: 1, outcome: 1, masterId: 1 } as const;
const openLeads: readonly string[] = openLeadStatuses;

type Row = Pick<LeadDoc, 'no' | 'status' | 'outcome' | 'masterId'>;

/** The lead that says what becomes of one: itself, or in the end the one that it was merged into. */
async function resultOf(lead: Row): Promise<Row> {
  if (lead.status !== 'duplicate' || !lead.masterId) return lead;
  const master = await Lead.findById(lead.masterId, columns).lean();
  return master ? resultOf(master) : lead;
}

/**
 * Archives a report once everything that came out of it is closed, and gives its author the summary: numbers and classes of
 * outcome, no third parties (trap 19). Otherwise, and for one that is archived, nothing happens.
 */
export async function archiveReport(context: CommandContext, reportId: string): Promise<void> {
  await inTransaction(async () => {
    const report = await Report.findById(reportId).lean();
    const from: readonly string[] = reportMoves.archive.from;
    if (!report || !from.includes(report.status)) return;
    const own = await Lead.find({ reportId }, columns).sort({ receivedAt: 1 }).lean();
    const leads = await Promise.all(own.map(async (lead) => ({ no: lead.no, result: await resultOf(lead) })));
    const opinions = await Opinion.find({ reportId }, { no: 1, status: 1 }).sort({ receivedAt: 1 }).lean();
    const openOpinions: readonly string[] = openOpinionStatuses;
    if (leads.some(({ result }) => openLeads.includes(result.status))) return;
    if (opinions.some(({ status }) => openOpinions.includes(status))) return;
    const now = context.clock.now();
    const { _id, no, bureauId, revision } = report;
    const { matchedCount } = await Report.updateOne(
      { _id, revision },
      {
        $set: { status: afterReportMove(report.status, 'archive'), archivedAt: now, updatedAt: now },
        $inc: { revision: 1 },
      },
    );
    if (matchedCount === 0) throw new Error(`Report ${_id} changed while it was archived; tried again`);
    const object = { kind: 'report', id: _id } as const;
    await appendEvent(context, { type: 'report.archived', bureauId, object, data: { no } });
    const parts = [
      ...leads.map(({ no: leadNo, result: { outcome, status } }) => {
        return `${leadNo}：${outcome ? leadOutcomeLabels[outcome] : leadStatusLabels[status]}`;
      }),
      ...opinions.map((one) => `${one.no}：${opinionStatusLabels[one.status]}`),
    ];
    const text =
      parts.length > 0
        ? `您的报告 ${no} 反映的事项全部办结。${parts.join('；')}。`
        : `您的报告 ${no} 已归档，感谢您的监督。`;
    await tellReportAuthor(context, report, { notice: 'reportArchived', text });
  });
}
