import { DomainError } from '../../domain/errors.ts';
import { beijingDay } from '../../domain/time.ts';
import type { LeadDoc } from '../../models/lead.ts';
import { Staff } from '../../models/staff.ts';
import { isRecused } from '../../queries/recusal/isRecused.ts';
import type { StaffContext } from '../context.ts';

/**
 * Whoever works on a lead is a handler of the bureau, in office, without an interest in the institution and not taken out
 * of this case.
 * @throws DomainError `input.invalid` at `assigneeId`, the same for every reason: why somebody is out is not said here
 */
export async function requireHandler(
  { clock, profiles }: StaffContext,
  {
    bureauId,
    institutionId,
    profile,
    excludedStaff,
  }: Pick<LeadDoc, 'bureauId' | 'institutionId' | 'profile' | 'excludedStaff'>,
  assigneeId: string,
): Promise<void> {
  const staff = await Staff.exists({ _id: assigneeId, bureauId, roles: 'handler', disabled: false });
  const about = { profile: profiles.get(profile.id, profile.version), today: beijingDay(clock.now()) };
  const holder = { kind: 'staff', id: assigneeId } as const;
  const recused = institutionId ? await isRecused(holder, institutionId, about) : false;
  if (staff && !recused && !excludedStaff.includes(assigneeId)) return;
  const message = '这位工作人员不能承办这条线索，请另选一位。';
  throw new DomainError('input.invalid', {
    problems: [{ path: 'assigneeId', code: 'not_suitable', message }],
  });
}
