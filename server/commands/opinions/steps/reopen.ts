import { startOpinionClock } from '../opinionClocks.ts';
import type { OpinionStep } from './types.ts';

/** It begins again, with a clock of its own. */
export const reopen: OpinionStep<'reopen'> = {
  label: '重新办理',
  permission: 'opinion.approve',
  async run(context, opinion, { reason }) {
    const reopenings = opinion.reopenings + 1;
    await startOpinionClock(context, { ...opinion, reopenings }, 'opinion.answer');
    return {
      set: { reopenings },
      unset: ['answeredAt', 'closedAt'],
      tell: { notice: 'opinionReopened', text: '您的意见建议重新办理，有进展会告诉您。' },
      note: `重新办理：${reason}`,
    };
  },
};
