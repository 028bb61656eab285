import { type ReplyChoice, replyChoices } from '../../forms/definitions/activityReply/replyChoices.ts';
import type { Answers } from '../../forms/engine/index.ts';

/** What the checked answers of an `activity-reply` form say, with the words that went with it. */
export function replyOf({ answer, reason, note }: Answers): { answer: ReplyChoice; reason?: string } {
  const known = Object.entries(replyChoices).find(([said]) => said === answer)?.[1] ?? 'declined';
  const words = reason ?? note;
  return { answer: known, ...(typeof words === 'string' ? { reason: words } : {}) };
}
