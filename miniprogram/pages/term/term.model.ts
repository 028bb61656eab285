import type { AnswerOf } from '../../api/types';
import type { Answers } from '../../forms/index';
import { dayWords } from '../../lib/dates.model';

export type Term = AnswerOf<'get', '/api/mini/term'>['term'];

/** A term on its page. */
export interface TermView {
  /** What is said to somebody who has none. */
  nothing: string;
  no: string;
  state: string;
  facts: { label: string; text: string }[];
  mayConsent: boolean;
  consentHint: string;
  mayResign: boolean;
  resigning: boolean;
  reply: string;
}

const said = { asked: '等您答复', given: '同意续聘', declined: '不续聘' } as const;

/** Puts a term into words, with what the person may do about it. */
export function termView(term: Term): TermView {
  if (!term) {
    return {
      ...{ nothing: '您还不是社会监督员。可以在首页申请。', no: '', state: '', facts: [], consentHint: '' },
      ...{ mayConsent: false, mayResign: false, resigning: false, reply: '' },
    };
  }
  const { no, statusLabel, termNo, termStart, termEnd, consent, mayConsent, mayResign, resigning } = term;
  return {
    ...{ nothing: '', no, state: statusLabel, mayConsent, mayResign, resigning },
    facts: [
      { label: '编号', text: no },
      { label: '聘期', text: `${dayWords(termStart)}至${dayWords(termEnd)}` },
      { label: '第几届', text: `第 ${termNo} 届` },
      ...(consent ? [{ label: '续聘意愿', text: said[consent] }] : []),
    ],
    consentHint:
      consent === 'given' || consent === 'declined'
        ? `您已答复“${said[consent]}”。医保部门决定之前可以改。`
        : '',
    reply: term.resignationReply ? `上次申请辞任没有办理：${term.resignationReply}` : '',
  };
}

/** What was said to a renewal, in the form `renewal-consent`: the beginning of another answer. */
export function consentedOf(term: Term): Answers {
  const consent = term?.consent;
  return consent === 'given' || consent === 'declined' ? { consent: said[consent] } : {};
}
