import { type Dialog, type Outcome, reply, type Turn } from '../engine/outcome.ts';
import type { AppointmentSummary } from '../engine/types.ts';
import { textOf } from '../fields/types.ts';
import { dayWords } from '../text/day.ts';
import { compact } from '../text/normalise.ts';
import { NO, YES } from '../text/yesNoWords.ts';

const QUESTION = '聘期届满后，您是否同意续聘？\n1. 同意续聘\n2. 不续聘';
const AGREE = ['同意续聘', '我同意续聘', '愿意续聘'];
const DECLINE = ['不续聘', '不同意续聘', '不愿意续聘', '我不续聘'];

/** Statuses in which a renewal is still possible. */
const OPEN = ['active', 'under_inquiry', 'ended_awaiting_decision'];

/**
 * Whether the person agrees to a renewal. Plain words say it at once, for it may be changed until the bureau has
 * decided; the command alone asks. When it may be said is the command's to judge, not ours.
 */
export const renewal: Dialog = {
  words: ['续聘', '续任', '聘期', ...AGREE, ...DECLINE],
  menuKey: 'renewal',
  needs: ['appointment'],
  start(turn) {
    const { state, view, input } = turn;
    const term = view.appointment;
    if (!term) return reply(turn, '没有查到您的聘任记录，不用办理续聘。想报名请回复“申请”。');
    if (!OPEN.includes(term.status)) {
      return reply(turn, `您的聘任状态是“${term.statusLabel}”，不能再表示续聘意愿。`);
    }
    const said = compact(textOf(input));
    if (AGREE.includes(said)) return answer(turn, term, 'given');
    if (DECLINE.includes(said)) return answer(turn, term, 'declined');
    const frame = { dialog: 'renewal', no: term.no } as const;
    return { state: { ...state, frame }, say: [describe(term), QUESTION] };
  },
  handle(turn) {
    const { frame } = turn.state;
    const term = turn.view.appointment;
    if (frame.dialog !== 'renewal' || term?.no !== frame.no) return renewal.start(idle(turn));
    const said = compact(textOf(turn.input));
    if ([...AGREE, ...YES].includes(said)) return answer(idle(turn), term, 'given');
    if ([...DECLINE, ...NO].includes(said)) return answer(idle(turn), term, 'declined');
    return reply(turn, '没有听明白。', QUESTION);
  },
  ask: () => QUESTION,
};

const idle = (turn: Turn): Turn => ({ ...turn, state: { ...turn.state, frame: { dialog: 'idle' } } });

const SAID = { asked: '还没有表示意愿', given: '同意续聘', declined: '不续聘' } as const;

function describe({ no, termStart, termEnd, consent }: AppointmentSummary): string {
  const term = `聘任编号 ${no}，聘期 ${dayWords(termStart)}至${dayWords(termEnd)}。`;
  return consent ? `${term}\n目前登记的意愿：${SAID[consent]}。` : term;
}

function answer(turn: Turn, { no }: AppointmentSummary, consent: 'given' | 'declined'): Outcome {
  const done = {
    given: '已记下：您同意续聘。是否续聘由医保部门决定，决定后会告诉您。',
    declined: '已记下：您不续聘。聘期到期为止，感谢您的付出。',
  };
  const change = '决定作出之前想改主意，请回复“同意续聘”或“不续聘”。';
  return {
    state: { ...turn.state, frame: { dialog: 'idle' } },
    effects: [{ type: 'term.consent', no, consent }],
    say: [done[consent], change],
  };
}
