import { type Dialog, type Outcome, reply, type Turn } from '../engine/outcome.ts';
import type { Frame } from '../engine/state.ts';
import type { MatterSummary } from '../engine/types.ts';
import { textOf } from '../fields/types.ts';
import { keepCode } from '../form/purposes.ts';
import { compact, tidy } from '../text/normalise.ts';
import { claimCode, isClaimCode } from './claimCode.ts';
import { isSlowed, SLOWED, withMiss, withoutMisses } from './codeTries.ts';
import { matterPage, messageProblem, WRITE } from './matterView.ts';
import { idle, MORE } from './pages.ts';

type Stage = Extract<Frame, { dialog: 'claim' }>;

const QUESTION = '请发给我 16 位查询码，就是匿名举报时给您的那串数字，中间有没有横线都可以。';
const WRONG = '没有找到这个查询码，请对照您记下的数字再发一次。';
const KEPT = ['已记下', '记下了', '记好了', '记住了', '我已记下', '好了'];
const AGAIN = ['再看', '再看一遍', '再说一遍', '重发', '没记住', '没记下'];
const REPLY = ['1', '回复', '补充', '回答'];

/** An anonymous matter by its code; and the code itself, until the reporter has written it down. */
export const claim: Dialog = {
  words: ['查询码', '输入查询码', '我有查询码', '查匿名举报', '匿名查询'],
  starts: isClaimCode,
  menuKey: 'claim',
  needs: ['claimedMatter'],
  start(turn) {
    const { state, view, input } = turn;
    if (isSlowed(state, view.now)) return reply(idle(turn), SLOWED);
    const code = claimCode(input);
    if (code === null) return at(turn, { dialog: 'claim' }, QUESTION);
    const found = view.claimedMatter;
    if (!found) return wrong(turn);
    const known = { ...turn, state: withoutMisses(state) };
    return {
      ...show(known, { dialog: 'claim', code, no: found.no }, found, 0),
      effects: [{ type: 'claim.open', code }],
    };
  },
  handle(turn) {
    const { frame } = turn.state;
    if (frame.dialog !== 'claim') return claim.start(turn);
    if (frame.keep !== undefined) return confirm(turn, frame.keep);
    if (frame.writing) return say(turn, frame);
    if (claimCode(turn.input) !== null || frame.code === undefined) return claim.start(turn);
    return read(turn, frame);
  },
  ask({ state: { frame } }) {
    if (frame.dialog !== 'claim') return QUESTION;
    if (frame.keep !== undefined)
      return '您的查询码还没有确认：请回复最后四位，或“已记下”；要再看请回复“再看”。';
    return frame.writing ? WRITE : QUESTION;
  },
};

function confirm(turn: Turn, code: string): Outcome {
  const said = compact(textOf(turn.input));
  if (KEPT.includes(said) || said === code.slice(-4) || claimCode(turn.input) === code) {
    return reply(idle(turn), '好，请把查询码收好，不要告诉别人。以后回复“查询码”就能看结果。谢谢您。');
  }
  if (AGAIN.includes(said)) return reply(turn, keepCode(code));
  return reply(turn, '和查询码的最后四位对不上，请再核对一下。', keepCode(code));
}

function wrong(turn: Turn): Outcome {
  const { now } = turn.view;
  const counted = { ...turn, state: withMiss(turn.state, now) };
  if (isSlowed(counted.state, now)) return reply(idle(counted), SLOWED);
  return at(counted, { dialog: 'claim' }, WRONG);
}

/** The matter is open: another page, or the wish to answer. */
function read(turn: Turn, frame: Stage): Outcome {
  const said = compact(textOf(turn.input));
  const { claimedMatter: matter } = turn.view;
  if (!matter) return at(turn, { dialog: 'claim' }, QUESTION);
  if (MORE.includes(said)) return show(turn, frame, matter, (frame.page ?? 0) + 1);
  if (REPLY.includes(said) && matter.open) return at(turn, { ...frame, writing: true }, WRITE);
  return show(turn, frame, matter, frame.page ?? 0);
}

function show(turn: Turn, frame: Stage, matter: MatterSummary, wanted: number): Outcome {
  const { text, page } = matterPage(matter, wanted);
  return at(turn, { ...frame, page }, text);
}

function say(turn: Turn, { code, no }: Stage): Outcome {
  const text = tidy(textOf(turn.input));
  const problem = messageProblem(text);
  if (problem !== null || code === undefined || no === undefined) return reply(turn, problem ?? QUESTION);
  return {
    state: idle(turn).state,
    effects: [{ type: 'matter.say', no, text, claimCode: code }],
    say: ['已转给办理人员。有答复时，请用查询码来看。'],
  };
}

function at(turn: Turn, frame: Stage, text: string): Outcome {
  return { state: { ...turn.state, frame }, say: [text] };
}
