/** What an invited supervisor answers, and what the system calls it. */
export const replyChoices = { 参加: 'accepted', 不参加: 'declined' } as const;

/** One of the two. */
export type ReplyChoice = (typeof replyChoices)[keyof typeof replyChoices];
