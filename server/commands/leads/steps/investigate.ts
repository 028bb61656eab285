import { DomainError } from '../../../domain/errors.ts';
import { beijingDay } from '../../../domain/time.ts';
import type { LeadDoc } from '../../../models/lead.ts';
import { Staff } from '../../../models/staff.ts';
import { isRecused } from '../../../queries/recusal/isRecused.ts';
import type { StaffContext } from '../../context.ts';
import type { LeadStep } from './types.ts';

/** At least so many people with an enforcement card go (条例 29). */
const least = 2;

/** Two officers with an enforcement card and without an interest in the institution begin to investigate (条例 29). */
export const investigate: LeadStep<'investigate'> = {
  label: '开展调查',
  permission: 'lead.work',
  async run(context, lead, { officers }) {
    const named = [...new Set(officers)];
    const { bureauId, excludedStaff } = lead;
    const found = await Staff.find(
      { _id: { $in: named, $nin: excludedStaff }, bureauId, disabled: false },
      { name: 1 },
    ).lean();
    const isFree = await Promise.all(found.map(({ _id }) => hasNoInterest(context, lead, _id)));
    if (named.length < least || found.length < named.length || isFree.includes(false)) {
      const message = `调查要有至少 ${least} 名持执法证、不需要回避的在岗工作人员，请重新选择。`;
      throw new DomainError('input.invalid', { problems: [{ path: 'officers', code: 'too_few', message }] });
    }
    const names = found.map(({ name }) => name).join('、');
    return { note: `开展调查：${names}，执法人员不少于两人并出示执法证件。` };
  },
};

async function hasNoInterest(
  { clock, profiles }: StaffContext,
  { institutionId, profile }: LeadDoc,
  id: string,
): Promise<boolean> {
  if (!institutionId) return true;
  const about = { profile: profiles.get(profile.id, profile.version), today: beijingDay(clock.now()) };
  return !(await isRecused({ kind: 'staff', id }, institutionId, about));
}
