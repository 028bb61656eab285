import { stopOpinionClocks } from '../opinionClocks.ts';
import type { OpinionStep } from './types.ts';

/** Everything that was owed is done; the author may still say once that they are not satisfied (ours). */
export const close: OpinionStep<'close'> = {
  label: '办结',
  permission: 'opinion.triage',
  async run(context, opinion, { reason }) {
    await stopOpinionClocks(context, opinion);
    return {
      set: { closedAt: context.clock.now() },
      tell: { notice: 'opinionClosed', text: '您的意见建议已办结，感谢您的监督。' },
      note: `办结：${reason}`,
    };
  },
};
