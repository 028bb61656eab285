import type { ClaimableReward } from '../engine/handIns.ts';
import { type Dialog, type Outcome, reply, type Turn } from '../engine/outcome.ts';
import type { Draft } from '../engine/state.ts';
import { textOf } from '../fields/types.ts';
import { formOf, matterForms } from '../form/formOf.ts';
import { dayWords } from '../text/day.ts';
import { compact } from '../text/normalise.ts';
import { ordinal } from '../text/numbers.ts';
import { enterForm } from './formStep.ts';
import { idle } from './pages.ts';

/** The same for a number of nothing, somebody else's lead, and one without a reward. */
const NONE =
  '没有查到可以领取的奖励。匿名举报的，请先发查询码打开那条线索，再回复“领取奖励”；有疑问请联系工作人员。';

/** Claims the reward for a lead: the reporter's own ones, and the one of the claim code whose case is open. */
export const reward: Dialog = {
  words: ['领取奖励', '领奖励', '领奖', '我要领奖', '我要领取奖励', '申领奖励', '举报奖励', '领取举报奖励'],
  needs: ['rewards'],
  start(turn) {
    const { rewards } = turn.view;
    const [only, second] = rewards;
    if (!only) return reply(turn, NONE);
    return second ? list(turn, rewards) : open(turn, only);
  },
  handle(turn) {
    const { frame } = turn.state;
    if (frame.dialog !== 'reward') return reward.start(turn);
    const said = compact(textOf(turn.input));
    const no = frame.nos[(ordinal(said) ?? 0) - 1] ?? frame.nos.find((one) => compact(one) === said);
    const chosen = turn.view.rewards.find((one) => one.no === no);
    return chosen ? open(turn, chosen) : reward.start(turn);
  },
  ask: (turn) => question(turn.view.rewards),
};

/** The code of the case that is open, for an anonymous lead. */
function heldCode({ state: { frame } }: Turn): string | undefined {
  return frame.dialog === 'claim' || frame.dialog === 'reward' ? frame.code : undefined;
}

function list(turn: Turn, all: readonly ClaimableReward[]): Outcome {
  const code = heldCode(turn);
  const nos = all.map(({ no }) => no);
  const frame = { dialog: 'reward', nos, ...(code === undefined ? {} : { code }) } as const;
  return { state: { ...turn.state, frame }, say: [question(all)] };
}

function question(all: readonly ClaimableReward[]): string {
  const lines = all.map(({ no, claimBy }, i) => `${i + 1}. 线索 ${no}${untilWords(claimBy)}`);
  return ['您要领取哪一条线索的奖励？', ...lines, '请回复序号。'].join('\n');
}

function untilWords(claimBy: string | undefined): string {
  return claimBy === undefined ? '' : `，最晚 ${dayWords(claimBy)}`;
}

function open(turn: Turn, { no, claimBy, byCode }: ClaimableReward): Outcome {
  const code = byCode ? heldCode(turn) : undefined;
  const saved = turn.state.drafts.reward;
  if (saved?.matterNo === no) return enterForm(idle(turn), 'reward', saved, '好，接着填。');
  const form = matterForms.reward;
  const def = formOf('reward', { form, mode: 'public' }, turn.view);
  const count = def.fields.filter((field) => field.no !== null).length;
  const draft: Draft = {
    ...{ form, mode: 'public', matterNo: no, answers: {}, passed: [], queue: [], misses: 0 },
    ...(code === undefined ? {} : { claimCode: code }),
    at: { kind: 'field', key: def.fields[0]?.key ?? '' },
    savedAt: turn.view.now.toISOString(),
  };
  const intro = `领取线索 ${no} 的举报奖励${untilWords(claimBy)}。要核对身份，共 ${count} 题，只用来发放奖励。`;
  return enterForm(idle(turn), 'reward', draft, intro);
}
