import { keyword, keywordTime } from './keywords.ts';

/** Keywords of the message that a yearly list of institutions is out; which ones is read in the chat. */
export function yearListPublishedMessage({
  no,
  year,
  at,
}: {
  no: string;
  year: number;
  at: Date;
}): Record<string, string> {
  return {
    character_string1: keyword('character_string', no),
    thing2: keyword('thing', `${year}年定点机构名单`),
    phrase3: keyword('phrase', '已公布'),
    time4: keywordTime(at),
    thing5: keyword('thing', '回复“名单”可查看'),
  };
}
