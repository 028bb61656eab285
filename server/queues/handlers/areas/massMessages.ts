import type { MassMessagesEvents } from '../../../domain/events/payloads/massMessages.ts';
import type { Handlers } from '../types.ts';

/** What follows from this area's events: nothing, the queue follows the row itself. */
export const massMessagesHandlers: Handlers<MassMessagesEvents> = {
  'massMessage.drafted': null,
  'massMessage.changed': null,
  'massMessage.submitted': null,
  'massMessage.returned': null,
  'massMessage.cancelled': null,
  'massMessage.approved': null,
  'massMessage.accepted': null,
  'massMessage.finished': null,
  'massMessage.failed': null,
  'massMessage.unclear': null,
  'massMessage.settled': null,
};
