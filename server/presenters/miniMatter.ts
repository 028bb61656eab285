import type { MiniMatter } from '../commands/mini/listMiniMatters.ts';

/** What `next` says in the chat, in the words of a page. */
const actionWords = {
  claimReward: '请在本页申请领取奖励',
  resubmit: '请按留言补正，改好再交',
  explain: '请在下面写明情况；核实期间您的聘任不受影响',
} as const;

/** A matter as a row of the mini program's list. `lastAnswerAt` is what the phone compares with when it was last opened. */
export function presentMiniMatter({ messages, next, action, dueOn, submittedAt, ...row }: MiniMatter) {
  const { no, kindLabel, statusLabel } = row;
  return {
    ...{ no, kindLabel, statusLabel, submittedAt: submittedAt.toISOString() },
    next: action ? actionWords[action] : (next ?? null),
    ...{ action: action ?? null, dueOn: dueOn ?? null },
    lastAnswerAt: messages.findLast(({ from }) => from === 'office')?.at.toISOString() ?? null,
  };
}

/** The same with everything that was said, and what the person may say to it. */
export function presentMiniMatterPage(matter: MiniMatter) {
  return {
    ...presentMiniMatter(matter),
    mayWrite: matter.open,
    mayObject: matter.mayObject ?? false,
    messages: matter.messages.map(({ from, at, text, label }) => ({
      ...{ from, at: at.toISOString(), text, label: label ?? null },
    })),
  };
}
