import { renewalConsentV1 } from '../../server/forms/definitions/renewalConsent/v1.ts';
import { type Dialog, type Outcome, reply, type Turn } from '../engine/outcome.ts';
import type { AppointmentSummary } from '../engine/types.ts';
import { textOf } from '../fields/types.ts';
import { dayWords } from '../text/day.ts';
import { compact } from '../text/normalise.ts';
import { enterForm } from './formStep.ts';
import { idle } from './pages.ts';
import { beginReply } from './shortForm.ts';

/** Each answer of the form in all its words. */
const answers = renewalConsentV1.fields
  .flatMap((field) => (field.type === 'choice' ? field.options : []))
  .map(({ value, words = [] }) => ({ value, words: [value, ...words] }));

/** Statuses in which a renewal is still possible. */
const OPEN = ['active', 'under_inquiry', 'ended_awaiting_decision'];

/**
 * Whether the person agrees to a renewal. Plain words say it at once, for it may be changed until the bureau has
 * decided; the command alone asks. When it may be said is the command's to judge, not ours.
 */
export const renewal: Dialog = {
  words: ['续聘', '续任', '聘期', ...answers.flatMap(({ words }) => words)],
  menuKey: 'renewal',
  needs: ['appointment'],
  start(turn) {
    const term = turn.view.appointment;
    if (!term) return reply(turn, '没有查到您的聘任记录，不用办理续聘。想报名请回复“申请”。');
    if (!OPEN.includes(term.status)) {
      return reply(turn, `您的聘任状态是“${term.statusLabel}”，不能再表示续聘意愿。`);
    }
    return open(turn, term);
  },
  // Asked before the question was a form: it is asked anew.
  handle: (turn) => renewal.start(idle(turn)),
};

/** With the answer, where the words were one. */
function open(turn: Turn, term: AppointmentSummary): Outcome {
  const said = compact(textOf(turn.input));
  const consent = answers.find(({ words }) => words.includes(said))?.value;
  const draft = beginReply(turn, 'renewal', { no: term.no, ...(consent ? { answers: { consent } } : {}) });
  return enterForm(turn, 'renewal', draft, describe(term));
}

const SAID = { asked: '还没有表示意愿', given: '同意续聘', declined: '不续聘' } as const;

function describe({ no, termStart, termEnd, consent }: AppointmentSummary): string {
  const term = `聘任编号 ${no}，聘期 ${dayWords(termStart)}至${dayWords(termEnd)}。`;
  return consent ? `${term}\n目前登记的意愿：${SAID[consent]}。` : term;
}
