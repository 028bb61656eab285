import { type LineOutcome, settleLine } from '../commands/dialogues/settleLine.ts';

/** What follows from the outcome of an attempt, by kind of message; runs in the transaction that takes the outcome down. */
export const outcomeFollowers: Readonly<Record<string, (outcome: LineOutcome) => Promise<void>>> = {
  dialogueLine: settleLine,
};
