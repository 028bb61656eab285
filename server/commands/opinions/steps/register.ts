import { DomainError } from '../../../domain/errors.ts';
import { opinionCategories } from '../../../profiles/decisions/opinionCategories.ts';
import { replyDuty } from '../../../profiles/decisions/replyDuty.ts';
import { startOpinionClock, stopOpinionClocks } from '../opinionClocks.ts';
import type { OpinionStep } from './types.ts';

/** Puts an opinion on the list of those to be handled (专人登记); the answer is counted from today (ours). */
export const register: OpinionStep<'register'> = {
  label: '登记',
  permission: 'opinion.triage',
  async run(context, opinion, { category }) {
    const profile = context.profiles.get(opinion.profile.id, opinion.profile.version);
    const { categories } = opinionCategories(profile);
    if (category && !categories.some(({ code }) => code === category)) {
      const message = '没有这个类别，请从列出的类别中选。';
      throw new DomainError('input.invalid', { problems: [{ path: 'category', code: 'option', message }] });
    }
    await stopOpinionClocks(context, opinion, ['opinion.register']);
    await startOpinionClock(context, opinion, 'opinion.answer');
    return {
      ...(category ? { set: { category } } : {}),
      tell: { notice: 'opinionReceived', text: `您的意见建议已登记。${replyDuty(profile).label}。` },
    };
  },
};
