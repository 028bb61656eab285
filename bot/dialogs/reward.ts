import type { OwnRewardSummary } from '../engine/handIns.ts';
import { type Dialog, type Outcome, reply, type Turn } from '../engine/outcome.ts';
import type { Draft } from '../engine/state.ts';
import { textOf } from '../fields/types.ts';
import { formOf, matterForms } from '../form/formOf.ts';
import { dayWords } from '../text/day.ts';
import { compact } from '../text/normalise.ts';
import { ordinal } from '../text/numbers.ts';
import { enterForm } from './formStep.ts';
import { heldRewardCode } from './heldRewardCode.ts';
import { idle } from './pages.ts';

/** The same for a number of nothing, somebody else's lead, and one without a reward. */
const NONE =
  '没有查到可以领取的奖励。匿名举报的，请先发查询码打开那条线索，再回复“领取奖励”；有疑问请联系工作人员。';

/** How many of those that need nothing are named, the newest. */
const SHOWN = 5;

/** The rewards for the reporter's own leads and for the one of the claim code whose case is open: claims one, says how others stand. */
export const reward: Dialog = {
  words: ['领取奖励', '领奖励', '领奖', '我要领奖', '我要领取奖励', '申领奖励', '举报奖励', '领取举报奖励'],
  needs: ['rewards'],
  start(turn) {
    const claimable = waiting(turn);
    const [only, second] = claimable;
    const others = turn.view.rewards.filter(({ stands }) => stands !== undefined);
    if (!only) return others.length > 0 ? reply(turn, standing(others)) : reply(turn, NONE);
    const outcome = second ? list(turn, claimable) : open(turn, only);
    const going = others.filter(({ mayRefuse }) => mayRefuse);
    return going.length > 0 ? { ...outcome, say: [standing(going), ...outcome.say] } : outcome;
  },
  handle(turn) {
    const { frame } = turn.state;
    if (frame.dialog !== 'reward') return reward.start(turn);
    const said = compact(textOf(turn.input));
    const no = frame.nos[(ordinal(said) ?? 0) - 1] ?? frame.nos.find((one) => compact(one) === said);
    const chosen = waiting(turn).find((one) => one.no === no);
    return chosen ? open(turn, chosen) : reward.start(turn);
  },
  ask: (turn) => question(waiting(turn)),
};

function waiting({ view }: Turn): readonly OwnRewardSummary[] {
  return view.rewards.filter(({ stands }) => stands === undefined);
}

/** How the others stand. No amount: others may see the screen. */
function standing(all: readonly OwnRewardSummary[]): string {
  const lines = all.slice(0, SHOWN).map(({ no, stands }) => `线索 ${no} 的奖励：${stands}。`);
  const hint = all.some(({ mayCollect }) => mayCollect)
    ? ['选微信收款的，请打开小程序“我的奖励”，点“收款”。']
    : [];
  return [...lines, ...hint].join('\n');
}

function list(turn: Turn, all: readonly OwnRewardSummary[]): Outcome {
  const nos = all.map(({ no }) => no);
  const frame = { dialog: 'reward', nos, ...heldRewardCode(turn) } as const;
  return { state: { ...turn.state, frame }, say: [question(all)] };
}

function question(all: readonly OwnRewardSummary[]): string {
  const lines = all.map(({ no, claimBy }, i) => `${i + 1}. 线索 ${no}${untilWords(claimBy)}`);
  return ['您要领取哪一条线索的奖励？', ...lines, '请回复序号。'].join('\n');
}

function untilWords(claimBy: string | undefined): string {
  return claimBy === undefined ? '' : `，最晚 ${dayWords(claimBy)}`;
}

function open(turn: Turn, { no, claimBy, byCode }: OwnRewardSummary): Outcome {
  const { code } = byCode ? heldRewardCode(turn) : {};
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
