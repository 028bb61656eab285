import { archiveReport } from '../../commands/reports/archiveReport.ts';
import { Lead } from '../../models/lead.ts';
import { Opinion } from '../../models/opinion.ts';
import type { EventHandler } from './types.ts';

/** A lead went on: the report that it came from may be done, and those of leads that were merged into it. */
export const archiveReportOfLead: EventHandler<'lead.stepped'> = async ({ object: { id } }, context) => {
  const reportIds = new Set<string>();
  let leads = await Lead.find({ _id: id }, { reportId: 1 }).lean();
  while (leads.length > 0) {
    for (const { reportId } of leads) if (reportId) reportIds.add(reportId);
    const masterId = { $in: leads.map(({ _id }) => _id) };
    leads = await Lead.find({ masterId, status: 'duplicate' }, { reportId: 1 }).lean();
  }
  for (const reportId of reportIds) await archiveReport(context, reportId);
};

/** The same for an opinion. */
export const archiveReportOfOpinion: EventHandler<'opinion.stepped'> = async ({ object }, context) => {
  const opinion = await Opinion.findById(object.id, { reportId: 1 }).lean();
  if (opinion?.reportId) await archiveReport(context, opinion.reportId);
};
