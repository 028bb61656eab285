import { stopOpinionClocks } from '../opinionClocks.ts';
import type { OpinionStep } from './types.ts';

/** Tells the author how it was handled and what came of it (办理和落实情况). */
export const answer: OpinionStep<'answer'> = {
  label: '答复',
  permission: 'opinion.work',
  async run(context, opinion, { text }) {
    await stopOpinionClocks(context, opinion);
    return { set: { answeredAt: context.clock.now() }, tell: { notice: 'opinionAnswered', text } };
  },
};
