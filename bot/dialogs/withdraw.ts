import { type Dialog, type Outcome, reply, type Turn } from '../engine/outcome.ts';
import { textOf } from '../fields/types.ts';
import { compact } from '../text/normalise.ts';
import { describe, openApplication, statusOf } from './applications.ts';
import { withDraftOf } from './drafts.ts';

const YES = ['确认撤回', '确认', '撤回', '是', '是的', '1', '确定', '确定撤回'];
const QUESTION = '确定要撤回这份申请吗？\n1. 确认撤回\n2. 不撤回';

/** Asks once; anything but a clear yes leaves the application as it is. */
export const withdraw: Dialog = {
  words: ['撤回', '撤回申请', '我要撤回', '撤销申请', '撤销'],
  needs: ['applications'],
  start(turn) {
    const { state, view } = turn;
    const open = openApplication(view);
    if (!open) return reply(turn, '现在没有可以撤回的申请；回复“进度”看办理情况。');
    const what = `申请 ${open.no}：${statusOf(open, view)}。`;
    return { state: { ...state, frame: { dialog: 'withdraw', no: open.no } }, say: [what, QUESTION] };
  },
  handle(turn) {
    const { frame } = turn.state;
    if (frame.dialog !== 'withdraw') return withdraw.start(turn);
    const idle = { ...turn, state: { ...turn.state, frame: { dialog: 'idle' } as const } };
    return YES.includes(compact(textOf(turn.input))) ? confirm(idle, frame.no) : decline(idle);
  },
  ask: () => QUESTION,
};

function confirm(turn: Turn, no: string): Outcome {
  const { state, view } = turn;
  const open = openApplication(view);
  if (open?.no !== no) {
    const now = view.applications.find((application) => application.no === no);
    return reply(turn, '这份申请的状态已经变了，没有撤回。', ...(now ? [describe(now, view)] : []));
  }
  const stale = state.drafts.correct?.applicationNo === no;
  return {
    state: stale ? withDraftOf(state, 'correct', null) : state,
    effects: [{ type: 'application.withdraw', no }],
    say: [`申请 ${no} 已撤回。以后还想报名，随时回复“申请”。`],
  };
}

function decline(turn: Turn): Outcome {
  return reply(turn, '好，没有撤回，申请照常办理。回复“进度”可以查看。');
}
