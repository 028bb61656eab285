import type { DialoguesEvents } from '../../../domain/events/payloads/dialogues.ts';
import type { Handlers } from '../types.ts';

/** What follows from this area's events: nothing, whoever must be told is told in the transaction itself. */
export const dialoguesHandlers: Handlers<DialoguesEvents> = {
  'dialogue.opened': null,
  'dialogue.said': null,
  'dialogue.taken': null,
  'dialogue.answered': null,
  'dialogue.shown': null,
  'dialogue.closed': null,
  'dialogue.viewed': null,
};
