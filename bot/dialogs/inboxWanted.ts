import type { InboxWanted } from '../engine/inbox.ts';
import type { ConversationState } from '../engine/state.ts';
import type { Input } from '../engine/types.ts';
import { textOf } from '../fields/types.ts';
import { compact } from '../text/normalise.ts';
import { ordinal } from '../text/numbers.ts';
import { MORE } from './pages.ts';

/** What a message to the inbox is about; a number is one of those that were listed, whatever has come since. */
export function inboxWanted(frame: ConversationState['frame'] | undefined, input: Input): InboxWanted {
  const said = compact(textOf(input));
  if (frame?.dialog !== 'inbox') return { kind: 'newest' };
  const last = frame.ids.at(-1);
  if (MORE.includes(said) && last !== undefined) return { kind: 'after', id: last };
  return ordinal(said) === null ? { kind: 'newest' } : { kind: 'these', ids: frame.ids };
}
