import { keyword, keywordTime } from './keywords.ts';

/** Keywords of the message to a supervisor who was commended; the reason is read in person, not on a lock screen. */
export function commendedMessage({ no, at }: { no: string; at: Date }): Record<string, string> {
  return {
    character_string1: keyword('character_string', no),
    thing2: keyword('thing', '社会监督员综合评定'),
    phrase3: keyword('phrase', '获得表彰'),
    time4: keywordTime(at),
    thing5: keyword('thing', '感谢您的付出，工作人员会联系您'),
  };
}
