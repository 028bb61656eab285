import { type AuthorNoticeName, authorNotices } from '../authors/notices.ts';
import { keyword, keywordTime } from './keywords.ts';

/**
 * Keywords of the message to the author of an opinion or a report: number, matter, state, time, next step. What was written
 * and answered stands in the chat only (domain notes §3.15).
 */
export function authorNoticeMessage(
  notice: AuthorNoticeName,
  { no, at }: { no: string; at: Date },
): Record<string, string> {
  const { matter, phrase, hint } = authorNotices[notice];
  return {
    character_string1: keyword('character_string', no),
    thing2: keyword('thing', matter),
    phrase3: keyword('phrase', phrase),
    time4: keywordTime(at),
    thing5: keyword('thing', hint),
  };
}
