/** What an invited supervisor has said so far. */
export const replyStates = ['invited', 'accepted', 'declined'] as const;
export type ReplyState = (typeof replyStates)[number];

/** What people call each state. */
export const replyLabels: Record<ReplyState, string> = {
  invited: '未答复',
  accepted: '参加',
  declined: '不参加',
};

/** The two answers that a person can give. */
export const replyAnswers = ['accepted', 'declined'] as const;
export type ReplyAnswer = (typeof replyAnswers)[number];
