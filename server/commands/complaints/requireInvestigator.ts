import { DomainError } from '../../domain/errors.ts';
import { beijingDay } from '../../domain/time.ts';
import type { ComplaintDoc } from '../../models/complaint.ts';
import { Staff } from '../../models/staff.ts';
import { complaintInvestigators } from '../../permissions/areas/complaints.ts';
import { isRecused } from '../../queries/recusal/isRecused.ts';
import type { StaffContext } from '../context.ts';

/**
 * Who looks into a complaint is one of the bureau, in office, no 专人 (who looks after the supervisors, §3.6), not the
 * one who names them, without an interest in the institution and not taken out of this matter.
 * @throws DomainError `input.invalid` at `investigatorId`, the same for every reason: why somebody is out is not said here
 */
export async function requireInvestigator(
  { actor, clock, profiles }: StaffContext,
  { bureauId, institutionId, profile, excludedStaff }: ComplaintDoc,
  investigatorId: string,
): Promise<void> {
  const staff = await Staff.exists({
    ...{ _id: investigatorId, bureauId, disabled: false },
    roles: { $in: [...complaintInvestigators], $nin: ['liaison'] },
  });
  const about = { profile: profiles.get(profile.id, profile.version), today: beijingDay(clock.now()) };
  const recused = await isRecused({ kind: 'staff', id: investigatorId }, institutionId, about);
  const out = excludedStaff.includes(investigatorId) || investigatorId === actor.id;
  if (staff && !recused && !out) return;
  const message = '这位工作人员不能核实这件反映，请另选一位。';
  throw new DomainError('input.invalid', {
    problems: [{ path: 'investigatorId', code: 'not_suitable', message }],
  });
}
