import type { OwnRewardSummary } from '../engine/handIns.ts';
import { type Dialog, type Outcome, reply, type Turn } from '../engine/outcome.ts';
import { textOf } from '../fields/types.ts';
import { compact } from '../text/normalise.ts';
import { ordinal } from '../text/numbers.ts';
import { withDraftOf } from './drafts.ts';
import { heldRewardCode } from './heldRewardCode.ts';
import { idle } from './pages.ts';

const NONE =
  '没有查到可以放弃的奖励。匿名举报的，请先发查询码打开那条线索，再回复“拒绝领取”；有疑问请联系工作人员。';
const YES = ['确认放弃', '确认', '是', '是的', '1', '确定', '确定放弃'];
const KEPT = '好，没有放弃，奖励还在。想领取，请回复“领取奖励”。';

/** Gives a reward up: asks once; anything but a clear yes leaves it as it is. */
export const refuseReward: Dialog = {
  words: ['拒绝领取', '拒绝领奖', '放弃奖励', '放弃领取', '不要奖励', '不领奖励', '不领取奖励'],
  needs: ['rewards'],
  start(turn) {
    const open = refusable(turn);
    const [only, second] = open;
    if (!only) return reply(turn, NONE);
    if (!second) return sure(turn, only);
    const nos = open.map(({ no }) => no);
    const frame = { dialog: 'refuseReward', nos, ...heldRewardCode(turn) } as const;
    return { state: { ...turn.state, frame }, say: [which(nos)] };
  },
  handle(turn) {
    const { frame } = turn.state;
    if (frame.dialog !== 'refuseReward') return refuseReward.start(turn);
    const said = compact(textOf(turn.input));
    if (frame.no === undefined) {
      const no = frame.nos[(ordinal(said) ?? 0) - 1] ?? frame.nos.find((one) => compact(one) === said);
      const chosen = refusable(turn).find((one) => one.no === no);
      return chosen ? sure(turn, chosen) : refuseReward.start(turn);
    }
    const chosen = refusable(turn).find(({ no }) => no === frame.no);
    if (!YES.includes(said)) return reply(idle(turn), KEPT);
    return chosen ? hand(turn, chosen) : reply(idle(turn), NONE);
  },
  ask({ state: { frame } }) {
    if (frame.dialog !== 'refuseReward') return '';
    return frame.no === undefined ? which(frame.nos) : question(frame.no);
  },
};

function refusable({ view }: Turn): readonly OwnRewardSummary[] {
  return view.rewards.filter(({ stands, mayRefuse }) => stands === undefined || mayRefuse);
}

function which(nos: readonly string[]): string {
  return ['您要放弃哪一条线索的奖励？', ...nos.map((no, i) => `${i + 1}. 线索 ${no}`), '请回复序号。'].join(
    '\n',
  );
}

function question(no: string): string {
  return `确定放弃线索 ${no} 的奖励吗？放弃以后不能再领，线索照常办理。\n1. 确认放弃\n2. 不放弃`;
}

function sure(turn: Turn, { no }: OwnRewardSummary): Outcome {
  const frame = { dialog: 'refuseReward', nos: [no], no, ...heldRewardCode(turn) } as const;
  return { state: { ...turn.state, frame }, say: [question(no)] };
}

function hand(turn: Turn, { no, byCode }: OwnRewardSummary): Outcome {
  const { code } = heldRewardCode(turn);
  const claim = byCode && code !== undefined ? { claimCode: code } : {};
  const { state } = idle(turn);
  const isFilled = state.drafts.reward?.matterNo === no;
  return {
    state: isFilled ? withDraftOf(state, 'reward', null) : state,
    effects: [{ type: 'reward.refuse', no, ...claim }],
    say: [`已记下：您不领取线索 ${no} 的奖励。谢谢您的监督。`],
  };
}
