import { archiveReport } from '../../commands/reports/archiveReport.ts';
import { Lead } from '../../models/lead.ts';
import { Opinion } from '../../models/opinion.ts';
import type { EventHandler } from './types.ts';

/** A lead went on: the report that it came from may be done. */
export const archiveReportOfLead: EventHandler<'lead.stepped'> = async ({ object }, context) => {
  const lead = await Lead.findById(object.id, { reportId: 1 }).lean();
  if (lead?.reportId) await archiveReport(context, lead.reportId);
};

/** The same for an opinion. */
export const archiveReportOfOpinion: EventHandler<'opinion.stepped'> = async ({ object }, context) => {
  const opinion = await Opinion.findById(object.id, { reportId: 1 }).lean();
  if (opinion?.reportId) await archiveReport(context, opinion.reportId);
};
