import { reportFacts } from '../../domain/reports/facts.ts';
import type { Answers } from '../../forms/engine/index.ts';
import type { BureauDoc } from '../../models/bureau.ts';
import { Institution } from '../../models/institution.ts';
import type { ReportDoc } from '../../models/report.ts';
import { getBureau } from '../../queries/bureaus/getBureau.ts';
import { reportAnswersContext } from '../authors/sealed.ts';
import type { Services } from '../context.ts';

/**
 * The bureau that gets a lead out of a report, under whose document its codes are chosen: its own, or for what lies outside
 * the author's territory the bureau of the institution (trap 32). A report about a bureau's own people starts from that
 * bureau, as if it had been handed in to it.
 */
export async function leadReceiver(
  { clock, crypto }: Pick<Services, 'clock' | 'crypto'>,
  report: ReportDoc,
): Promise<BureauDoc> {
  const now = clock.now();
  const turnedTo = await getBureau(report.accusedBureauId ?? report.bureauId, now);
  if (!report.outside) return turnedTo;
  const answers = crypto.open<Answers>(report.answersSealed, reportAnswersContext(report._id));
  const { institution } = reportFacts(answers);
  const row = institution.id ? await Institution.findById(institution.id, { bureauId: 1 }).lean() : null;
  return row ? getBureau(row.bureauId, now) : turnedTo;
}
