import { type Dialog, type Outcome, reply, type Turn } from '../engine/outcome.ts';
import type { Frame } from '../engine/state.ts';
import type { MatterSummary } from '../engine/types.ts';
import { textOf } from '../fields/types.ts';
import { compact, tidy } from '../text/normalise.ts';
import { ordinal } from '../text/numbers.ts';
import { ANSWERS } from './answerToNotice.ts';
import { matterLine, matterPage, messageProblem, OBJECT, WRITE } from './matterView.ts';
import { idle, MORE } from './pages.ts';

type Stage = Extract<Frame, { dialog: 'matters' }>;

/** As many as fit one message. */
const SHOWN = 9;
const EMPTY = '还没有查到您提交的线索、报告或意见。匿名举报请回复“查询码”查；想反映问题请回复“举报”。';
const REPLY = ['1', '回复', '补充', '回答'];
const DISSATISFIED = ['不满意', '我不满意', '对答复不满意', '不满意答复'];

/** What the person handed in: how it stands, what happens next and by when, and the dialogue about it. */
export const matters: Dialog = {
  words: [
    '我的线索',
    '我的举报',
    '我的反映',
    '我的意见',
    '我的报告',
    '我的投诉',
    '查线索',
    '举报进度',
    '线索进度',
    '办理结果',
  ],
  menuKey: 'matters',
  needs: ['ownMatters'],
  start(turn) {
    const all = turn.view.ownMatters.slice(0, SHOWN);
    const [only, second] = all;
    if (!only) return reply(idle(turn), EMPTY);
    const nos = all.map(({ no }) => no);
    return second ? list(turn, all) : show(turn, { dialog: 'matters', nos, no: only.no }, only, 0);
  },
  handle(turn) {
    const { frame } = turn.state;
    if (frame.dialog !== 'matters') return matters.start(turn);
    if (frame.unsent !== undefined) return sendOrDrop(turn, frame, frame.unsent);
    if (frame.writing) return say(turn, frame);
    return frame.no === undefined ? choose(turn, frame) : read(turn, frame);
  },
  ask: ({ state: { frame } }) =>
    frame.dialog === 'matters' && frame.writing
      ? frame.objecting
        ? OBJECT
        : WRITE
      : '请回复前面的序号看详情。',
};

function list(turn: Turn, all: readonly MatterSummary[]): Outcome {
  const lines = all.map((matter, i) => `${i + 1}. ${matterLine(matter)}`);
  const frame: Stage = { dialog: 'matters', nos: all.map(({ no }) => no) };
  return at(turn, frame, [...lines, '请回复序号看详情。'].join('\n'));
}

function choose(turn: Turn, frame: Stage): Outcome {
  const said = compact(textOf(turn.input));
  const no = frame.nos[(ordinal(said) ?? 0) - 1] ?? frame.nos.find((one) => compact(one) === said);
  const matter = turn.view.ownMatters.find((one) => one.no === no);
  return matter ? show(turn, { ...frame, no: matter.no }, matter, 0) : matters.start(turn);
}

function read(turn: Turn, frame: Stage): Outcome {
  const said = compact(textOf(turn.input));
  const matter = turn.view.ownMatters.find(({ no }) => no === frame.no);
  if (!matter) return matters.start(turn);
  if (MORE.includes(said)) return show(turn, frame, matter, (frame.page ?? 0) + 1);
  if (REPLY.includes(said) && matter.open) return at(turn, { ...frame, writing: true }, WRITE);
  if (DISSATISFIED.includes(said) && matter.mayObject)
    return at(turn, { ...frame, writing: true, objecting: true }, OBJECT);
  return show(turn, frame, matter, frame.page ?? 0);
}

function show(turn: Turn, frame: Stage, matter: MatterSummary, wanted: number): Outcome {
  const { text, page } = matterPage(matter, wanted);
  return at(turn, { ...frame, page }, text);
}

function say(turn: Turn, { no, objecting }: Stage): Outcome {
  const text = tidy(textOf(turn.input));
  const problem = messageProblem(text);
  if (problem !== null || no === undefined) return reply(turn, problem ?? EMPTY);
  return {
    state: idle(turn).state,
    effects: [{ type: 'matter.say', no, text, ...(objecting ? { dissatisfied: true } : {}) }],
    say: [
      objecting
        ? '已记下您不满意，我们重新办理，有结果会在这里告诉您。'
        : '已转给办理人员，有答复会在这里告诉您。',
    ],
  };
}

/** Whether what was typed before is meant for this matter. */
function sendOrDrop(turn: Turn, { no }: Stage, text: string): Outcome {
  if (no === undefined || !ANSWERS.includes(compact(textOf(turn.input)))) {
    return reply(idle(turn), '好，没有转。要给某件事留言，请回复“我的线索”。');
  }
  return {
    state: idle(turn).state,
    effects: [{ type: 'matter.say', no, text }],
    say: [`已转给办理人员（${no}），有答复会在这里告诉您。`],
  };
}

function at(turn: Turn, frame: Stage, text: string): Outcome {
  return { state: { ...turn.state, frame }, say: [text] };
}
