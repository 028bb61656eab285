import { DomainError } from '../../domain/errors.ts';
import { beijingDay } from '../../domain/time.ts';
import { Report, type ReportDoc } from '../../models/report.ts';
import { desksOf, mayKnowLead } from '../../permissions/leadAccess.ts';
import type { StaffActor } from '../../permissions/staffActor.ts';
import type { ProfileStore } from '../../profiles/load.ts';
import { hideFromRecused } from '../recusal/hideFromRecused.ts';

/**
 * A report by number, for somebody who may know of it: as secret as a lead at the same desk, and never for handlers, who
 * would learn from it who reported their lead.
 * @throws DomainError `report.not_found` for all others, as for a number of nothing
 */
export async function findReport(
  { actor, clock, profiles }: { actor: StaffActor; clock: { now(): Date }; profiles: ProfileStore },
  no: string,
): Promise<ReportDoc> {
  const report = await Report.findOne({ no }).lean();
  if (!report || !mayKnowLead(actor, report) || !desksOf(actor).includes(report.desk))
    throw new DomainError('report.not_found');
  const profile = profiles.get(report.profile.id, report.profile.version);
  const about = { notFound: 'report.not_found', profile, today: beijingDay(clock.now()) } as const;
  await hideFromRecused({ kind: 'staff', id: actor.id }, report.institutionId, about);
  return report;
}
