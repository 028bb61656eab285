import { rewardSteps } from '../commands/rewards/steps/index.ts';
import type { EventPayloads, EventType } from '../domain/events/types.ts';
import { leadOutcomeLabels } from '../domain/leads/outcomes.ts';
import type { RewardRules } from '../domain/rewards/computeReward.ts';
import { payWayLabels, type RewardMove, rewardStatusLabels } from '../domain/rewards/machine.ts';
import { type PayoutState, payoutStateLabels } from '../domain/rewards/payouts.ts';
import type { RewardFile } from '../queries/rewards/getReward.ts';
import type { listRewards } from '../queries/rewards/listRewards.ts';

type RewardEvent = Extract<EventType, `reward.${string}` | `payout.${string}`>;

const moveLabels: Record<RewardMove, string> = {
  grade: '核定金额',
  returnGrade: '退回重核',
  approve: '审批奖励',
  notify: '通知领取',
  claim: '本人申请领取',
  refuse: '本人放弃',
  lapse: '逾期未领',
  returnClaim: '领取申请退回',
  release: '身份核对无误',
  changeWay: '改变发放方式',
  pay: '发放完成',
  cancel: '取消',
  clawBack: '追回奖励',
};

/** What each event is called; a new one without a name does not compile. */
const titles: { [T in RewardEvent]: (data: EventPayloads[T]) => string } = {
  'reward.opened': () => '符合奖励条件',
  'reward.moved': ({ move }) => moveLabels[move as RewardMove] ?? '办理',
  'reward.reminded': () => '提醒领取',
  'reward.payeeOpened': () => '查看领奖人身份',
  'payout.started': ({ way }) => (way === 'bank' ? '登记银行转账' : '本人发起微信收款'),
  'payout.moved': ({ to }) => `付款：${payoutStateLabels[to as PayoutState] ?? to}`,
  'payout.cancelWanted': () => '申请撤销付款',
};

const actorLabels: Readonly<Record<string, string>> = {
  reporter: '领奖人',
  system: '系统',
  person: '领奖人',
};

/** An event as it is read from the store. */
interface StoredEvent {
  _id: string;
  type: string;
  data?: unknown;
  actor: { kind: string; id: string };
  at: Date;
}

/** What happened to a reward, oldest first, and who did it. */
export function presentRewardHistory(events: readonly StoredEvent[], names: ReadonlyMap<string, string>) {
  return events.map(({ _id, type, data, actor, at }) => ({
    id: _id,
    title: Object.hasOwn(titles, type) ? titles[type as RewardEvent](data as never) : '其他变动',
    by: actorLabels[actor.kind] ?? names.get(actor.id) ?? '工作人员',
    at: at.toISOString(),
    isView: type === 'reward.payeeOpened',
  }));
}

type ListedReward = Awaited<ReturnType<typeof listRewards>>['rows'][number];

/** A reward in the list of those who judge. */
export function presentRewardRow({ no, leadNo, status, amountFen, claimBy, createdAt }: ListedReward) {
  return {
    ...{ no, leadNo, status, statusLabel: rewardStatusLabels[status] },
    amountFen: amountFen ?? null,
    claimBy: claimBy ?? null,
    createdAt: createdAt.toISOString(),
  };
}

/** A reward with everything that whoever judges it needs. */
export function presentReward(found: RewardFile) {
  const { reward, lead, merged, grade, rules, steps, staffNames } = found;
  const name = (id: string | null | undefined) => (id ? (staffNames.get(id) ?? '工作人员') : null);
  const at = (date: Date | null | undefined) => date?.toISOString() ?? null;
  return {
    ...presentRewardRow({ ...reward, leadNo: lead.no }),
    revision: reward.revision,
    outcomeLabel: lead.outcome ? leadOutcomeLabels[lead.outcome] : null,
    lossFen: lead.lossFen ?? null,
    isPart: Boolean(reward.masterRewardId),
    leads: [lead, ...merged].map(({ no, receivedAt }) => ({ no, receivedAt: receivedAt.toISOString() })),
    insiderSaid: found.insiderSaid,
    isInvolved: found.isInvolved,
    reason: found.reason,
    rules: presentRules(rules),
    grade: grade && {
      ...{ lossFen: grade.lossFen, grade: grade.grade, manualPct: grade.manualPct ?? null },
      ...{ insider: grade.insider, findings: grade.findings, shares: [...grade.shares] },
      ...{ reason: grade.reason, day: grade.day, totalFen: grade.totalFen },
      ...{ lines: [...grade.lines], partsFen: [...grade.partsFen] },
    },
    gradedBy: name(reward.gradedBy),
    gradedAt: at(reward.gradedAt),
    approvedBy: name(reward.approvedBy),
    approvedAt: at(reward.approvedAt),
    notifiedAt: at(reward.notifiedAt),
    wayLabel: reward.way ? payWayLabels[reward.way] : null,
    paidAt: at(reward.paidAt),
    steps: steps.map((step) => ({ name: step, label: rewardSteps[step].label })),
    history: presentRewardHistory(found.events, staffNames),
  };
}

/** The rules as a form needs them. */
function presentRules({ rule, hasClause, scope, row, conditions, exclusions, multiple, notes }: RewardRules) {
  const grades = row?.pct?.map((pct, index) => ({
    pct,
    label: row.labels?.[index] ?? `第 ${index + 1} 档`,
    insiderPct: row.insiderPct?.[index] ?? null,
  }));
  return {
    ...{ names: [...rule.names], article: rule.article, hasClause, scope: scope ? [...scope.words] : null },
    ...{
      grades: grades ?? null,
      conditions: [...conditions],
      exclusions: [...exclusions],
      notes: [...notes],
    },
    asksShares: multiple === 'ask',
  };
}
