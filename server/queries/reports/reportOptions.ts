import type { StaffContext } from '../../commands/context.ts';
import { leadReceiver } from '../../commands/reports/leadReceiver.ts';
import { authorize } from '../../permissions/permissions.ts';
import { violationCodes } from '../../profiles/catalogues/violationCodes.ts';
import { findReport } from './findReport.ts';

/**
 * What a finding that becomes a lead can be called: the codes for whom it is about and when, under the document of the bureau
 * that will get the lead.
 * @throws DomainError `report.not_found`, `permission.denied`
 */
export async function reportOptions(ctx: StaffContext, { no }: { no: string }) {
  const report = await findReport(ctx, no);
  authorize(ctx.actor, 'report.read', report);
  const { profile } = await leadReceiver(ctx, report);
  const { target, visitedFrom: actFrom, visitedTo: actTo } = report;
  const codes = violationCodes(ctx.profiles.get(profile.id, profile.version), { target, actFrom, actTo });
  return { violations: codes.map(({ code: id, label: name }) => ({ id, name })) };
}
