import { type InboxSummary, inboxWanted } from '../../../../bot/engine/index.ts';
import { inboxInChat } from '../../../queries/inbox/inboxInChat.ts';
import type { Loader } from './types.ts';

/** The part of the person's inbox that this message is about. */
export const loadInbox: Loader<InboxSummary> = (services, { person, input, frame }) =>
  inboxInChat(services, person._id, inboxWanted(frame, input));
