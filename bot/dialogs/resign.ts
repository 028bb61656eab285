import { type Dialog, type Outcome, reply, type Turn } from '../engine/outcome.ts';
import type { AppointmentSummary } from '../engine/types.ts';
import { textOf } from '../fields/types.ts';
import { compact, tidy } from '../text/normalise.ts';

const WORDS = ['辞任', '我要辞任', '申请辞任', '辞职', '退出监督员', '不当监督员了', '停止聘任'];
const YES = ['确认辞任', '确认', '是', '是的', '1', '确定', '确定辞任', '辞任'];
const SKIP = ['跳过', '不说', '没有', '无', '不填'];
const QUESTION = '确定要申请辞任吗？\n1. 确认辞任\n2. 不辞任';
const WHY = '可以简单说说原因（最多 200 字）；不想说请回复“跳过”。';
const SERVING = ['appointed', 'active', 'under_inquiry'];
const REASON_LIMIT = 200;

/** Asks once, then for a reason that nobody has to give; anything but a clear yes leaves everything as it is. */
export const resign: Dialog = {
  words: WORDS,
  needs: ['appointment'],
  start(turn) {
    const { state, view } = turn;
    const term = view.appointment;
    if (!term || !SERVING.includes(term.status)) {
      return reply(turn, '您目前没有在聘的监督员聘任，不用办理辞任。');
    }
    const frame = { dialog: 'resign', no: term.no, stage: 'confirm' } as const;
    const note = '工作人员办理之前，您的职责和权利不变；办理后会告诉您，证件需要交回。';
    const say = [...before(term), `聘任编号 ${term.no}。${note}`, QUESTION];
    return { state: { ...state, frame }, say };
  },
  handle(turn) {
    const { state, input } = turn;
    const { frame } = state;
    if (frame.dialog !== 'resign') return resign.start(turn);
    const said = compact(textOf(input));
    if (frame.stage === 'reason' && input.kind !== 'text') return reply(turn, WHY);
    if (frame.stage === 'reason') return hand(turn, frame.no, SKIP.includes(said) ? '' : textOf(input));
    if (!YES.includes(said)) return reply(idle(turn), '好，没有提交辞任申请，一切照旧。');
    return { state: { ...state, frame: { ...frame, stage: 'reason' } }, say: [WHY] };
  },
  ask: ({ state }) => (state.frame.dialog === 'resign' && state.frame.stage === 'reason' ? WHY : QUESTION),
};

const idle = (turn: Turn): Turn => ({ ...turn, state: { ...turn.state, frame: { dialog: 'idle' } } });

/** What became of an earlier request. */
function before({ resigning, resignationReply }: AppointmentSummary): string[] {
  if (resigning) return ['您的辞任申请已经提交，正在等待办理；改变主意请回复“撤回辞任”。'];
  return resignationReply ? [`上次的辞任申请没有办理，原因：${resignationReply}`] : [];
}

function hand(turn: Turn, no: string, text: string): Outcome {
  const reason = [...tidy(text)].slice(0, REASON_LIMIT).join('');
  return {
    state: idle(turn).state,
    effects: [{ type: 'term.requestResignation', no, ...(reason ? { reason } : {}) }],
    say: [
      '辞任申请已提交，工作人员会尽快办理并告诉您。感谢您为守护医保基金所做的一切。',
      '办理之前改变主意，请回复“撤回辞任”。',
    ],
  };
}
