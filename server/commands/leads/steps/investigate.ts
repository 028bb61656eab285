import { DomainError } from '../../../domain/errors.ts';
import { Staff } from '../../../models/staff.ts';
import type { LeadStep } from './types.ts';

/** At least so many people with an enforcement card go (条例 29). */
const least = 2;

/** Two officers with an enforcement card begin to investigate (条例 29). */
export const investigate: LeadStep<'investigate'> = {
  label: '开展调查',
  permission: 'lead.work',
  async run(_context, { bureauId, excludedStaff }, { officers }) {
    const named = [...new Set(officers)];
    const found = await Staff.countDocuments({
      _id: { $in: named, $nin: excludedStaff },
      bureauId,
      disabled: false,
    });
    if (named.length < least || found < named.length) {
      const message = `调查要有至少 ${least} 名持执法证的在岗工作人员，请重新选择。`;
      throw new DomainError('input.invalid', { problems: [{ path: 'officers', code: 'too_few', message }] });
    }
    return { note: '开展调查，执法人员不少于两人并出示执法证件。' };
  },
};
