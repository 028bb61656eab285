import { articleWords } from '../articles.ts';
import { keyword, keywordTime } from './keywords.ts';

/** Messages to a supervisor about a complaint (domain notes §3.15, CM2 to CM4; CM1 is `institutionNotice`). */
const words = {
  complaintHearing: { status: '请您说明', hint: () => '请在五个工作日内说明情况，资格不受影响' },
  complaintUnfounded: { status: '不属实', hint: () => '核实结束，感谢您的配合' },
  complaintFounded: { status: '属实', hint: () => '处理决定会另行告知您' },
  complaintHandled: {
    status: '已处理',
    hint: (article: string | null) => (article ? `依据${article}` : '详情请联系工作人员'),
  },
} as const;

export type ComplaintMessageKind = keyof typeof words;
export const complaintMessageKinds = Object.keys(words) as ComplaintMessageKind[];

/**
 * Keywords of the message: number and state. Neither the institution nor the facts: whoever sees the lock screen learns
 * nothing of them.
 */
export function complaintNotice(
  kind: ComplaintMessageKind,
  { no, at, article }: { no: string; at: Date; article?: string | null | undefined },
): Record<string, string> {
  const { status, hint } = words[kind];
  return {
    character_string1: keyword('character_string', no),
    thing2: keyword('thing', '履职情况的核实'),
    phrase3: keyword('phrase', status),
    time4: keywordTime(at),
    thing5: keyword('thing', hint(articleWords(article))),
  };
}
