import { broadcastNotice } from '../commands/broadcasts/deliveryIds.ts';
import { type NoticeOutcome, settleNotice } from '../commands/broadcasts/settleNotice.ts';
import { settleSent } from '../commands/broadcasts/settleSent.ts';
import { type LineOutcome, settleLine } from '../commands/dialogues/settleLine.ts';

/** What follows from the outcome of an attempt, by kind of message; runs in the transaction that takes the outcome down. */
export const outcomeFollowers: Readonly<
  Record<string, (outcome: LineOutcome & NoticeOutcome) => Promise<void>>
> = {
  dialogueLine: settleLine,
  [broadcastNotice]: settleNotice,
};

/** The same for messages that went out, many of a kind at once, where a kind has something for that. */
export const sentFollowers: Readonly<
  Record<string, (deliveryIds: readonly string[], at: Date) => Promise<void>>
> = { [broadcastNotice]: settleSent };
