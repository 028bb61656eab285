import { keyword, keywordTime } from './keywords.ts';

/** What each notice says: the person's state, and their next step. */
const notices = {
  appointed: { phrase: '已聘任', hint: '证书制作中，请留意领取通知' },
  activated: { phrase: '在聘', hint: '回复“电子证”可打开工作证' },
} as const;

/** Notices about the beginning of a term (TM1). */
export type BeginningNotice = keyof typeof notices;

/** Keywords of the template message: number, matter, state, time, next step. Nothing about the person. */
export function supervisorAppointedMessage(
  notice: BeginningNotice,
  { no, at }: { no: string; at: Date },
): Record<string, string> {
  const { phrase, hint } = notices[notice];
  return {
    character_string1: keyword('character_string', no),
    thing2: keyword('thing', '社会监督员聘任'),
    phrase3: keyword('phrase', phrase),
    time4: keywordTime(at),
    thing5: keyword('thing', hint),
  };
}
