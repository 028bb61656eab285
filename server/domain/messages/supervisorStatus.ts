import { type AppointmentStatus, appointmentStatusLabels } from '../appointments/machine.ts';
import { articleWords } from '../articles.ts';
import type { Day } from '../calendar/days.ts';
import { keyword, keywordTime } from './keywords.ts';

/** What a message about a term may show: numbers, dates, states and articles, nothing personal. */
export interface TermFacts {
  no: string;
  status: AppointmentStatus;
  termEnd: Day;
  updatedAt: Date;
  consent?: 'asked' | 'given' | 'declined' | undefined;
  article?: string | null | undefined;
}

/** `2028-01-14` as people write it. */
const dayWords = (day: Day): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};

const consentHints = {
  asked: '请回复“续聘”，说明是否同意续聘',
  given: '已记下您同意续聘，请等候决定',
  declined: '已记下您不续聘，感谢您的付出',
} as const;

const basis = (article: string | null | undefined): string | null => {
  const words = articleWords(article);
  return words ? `依据${words}` : null;
};

/** The status and the hint of each message about a term (domain notes §3.15, TM2 to TM5). */
const words = {
  termExpiring: ({ termEnd, consent }: TermFacts) => ({
    subject: `聘期至${dayWords(termEnd)}`,
    status: '聘期将满',
    hint: consentHints[consent ?? 'asked'],
  }),
  termRenewed: ({ termEnd }: TermFacts) => ({
    subject: '社会监督员续聘',
    status: '已续聘',
    hint: `新的聘期至${dayWords(termEnd)}`,
  }),
  termEnded: ({ status, article }: TermFacts) => ({
    subject: '社会监督员聘期届满',
    status: appointmentStatusLabels[status],
    hint: basis(article) ?? '聘期已满，感谢您的付出',
  }),
  resignationDeclined: () => ({
    subject: '社会监督员辞任申请',
    status: '未予办理',
    hint: '请回复“辞任”查看原因',
  }),
  termClosed: ({ status, article }: TermFacts) => ({
    subject: '社会监督员停止聘用',
    status: appointmentStatusLabels[status],
    hint: [...(basis(article) ? [basis(article)] : []), '请交回证件'].join('，'),
  }),
} as const;

export type TermMessageKind = keyof typeof words;
export const termMessageKinds = Object.keys(words) as TermMessageKind[];

/** Keywords of the template message about a term: number, matter, status, time, basis or next step. */
export function supervisorStatusMessage(kind: TermMessageKind, term: TermFacts): Record<string, string> {
  const { subject, status, hint } = words[kind](term);
  return {
    character_string1: keyword('character_string', term.no),
    thing2: keyword('thing', subject),
    phrase3: keyword('phrase', status),
    time4: keywordTime(term.updatedAt),
    thing5: keyword('thing', hint),
  };
}
