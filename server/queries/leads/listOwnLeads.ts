import { leadMessageContext } from '../../commands/leads/sealed.ts';
import type { ClockKind } from '../../domain/clocks/kinds.ts';
import { leadStatusLabels } from '../../domain/leads/machine.ts';
import { type LeadNotice, leadNotices } from '../../domain/leads/messages.ts';
import { leadNextSteps } from '../../domain/leads/nextSteps.ts';
import type { RewardStatus } from '../../domain/rewards/machine.ts';
import { beijingDay } from '../../domain/time.ts';
import { Lead } from '../../models/lead.ts';
import { LeadMessage } from '../../models/leadMessage.ts';
import type { FieldCrypto } from '../../platform/fieldCrypto.ts';
import { clocksOf } from '../clocks/clocksOf.ts';
import { listOwnRewards, type OwnReward } from '../rewards/listOwnRewards.ts';

/** Deadlines that a reporter hears of; how long staff may be silent is their own business. */
const promised: readonly ClockKind[] = ['lead.verify', 'lead.notice', 'lead.decide', 'lead.feedBack'];

/** A lead as its reporter may know of it: how it stands, what comes next and by when, and the dialogue. */
export interface OwnLead {
  no: string;
  statusLabel: string;
  submittedAt: Date;
  next?: string;
  /** `YYYY-MM-DD`. */
  dueOn?: string;
  /** What only they can do now. */
  action?: 'claimReward';
  /** `label` says why the bureau writes. */
  messages: readonly { from: 'reporter' | 'office'; at: Date; text: string; label?: string }[];
}

/** What the reporter does next about their reward, or what happens to it. */
const rewardSteps: Readonly<Partial<Record<RewardStatus, string>>> = {
  notified: '请回复“领取奖励”申请',
  claimed: '核对身份以后发放奖励',
  payable: '可以收款了，请打开小程序的“我的奖励”',
};

function rewardStep(
  reward: OwnReward | undefined,
  today: string,
): { next: string; dueOn?: string; action?: 'claimReward' } | null {
  const next =
    reward &&
    (reward.way === 'bank' && reward.status === 'payable'
      ? '正在安排银行转账，工作人员会联系您'
      : rewardSteps[reward.status]);
  if (!next) return null;
  if (reward.status !== 'notified') return { next };
  const { claimBy: dueOn } = reward;
  if (dueOn && dueOn < today) return null;
  return { next, ...(dueOn ? { dueOn } : {}), action: 'claimReward' };
}

/** The leads behind these keys of the vault, newest first; notes of the staff are not among the messages. */
export async function listOwnLeads(
  { crypto }: { crypto: FieldCrypto },
  { reporterIds, now, limit }: { reporterIds: readonly string[]; now: Date; limit: number },
): Promise<OwnLead[]> {
  if (reporterIds.length === 0) return [];
  const rows = await Lead.find(
    { reporterId: { $in: [...reporterIds] } },
    { no: 1, status: 1, receivedAt: 1, reporterId: 1, rewardEligible: 1 },
  )
    .sort({ receivedAt: -1, _id: -1 })
    .limit(limit)
    .lean();
  if (rows.length === 0) return [];
  const ids = rows.map(({ _id }) => _id);
  const clocks = await clocksOf({ kind: 'lead', ids }, beijingDay(now));
  // Most leads have none; only whoever has one costs the look.
  const rewarded = rows.filter(({ rewardEligible }) => rewardEligible);
  const rewards = await listOwnRewards(rewarded.map(({ reporterId }) => reporterId));
  const lines = await LeadMessage.find({ leadId: { $in: ids }, direction: { $ne: 'internal' } })
    .sort({ at: 1, _id: 1 })
    .lean();
  return rows.map((row) => {
    const { _id, no, status, receivedAt } = row;
    const reward = rewardStep(
      rewards.find((one) => one.no === no),
      beijingDay(now),
    );
    const next = reward?.next ?? leadNextSteps[status];
    const dueOn = reward
      ? reward.dueOn
      : clocks.get(_id)?.find(({ kind }) => promised.includes(kind))?.limitOn;
    return {
      ...{ no, statusLabel: leadStatusLabels[status], submittedAt: receivedAt },
      ...(next ? { next } : {}),
      ...(next && dueOn ? { dueOn } : {}),
      ...(reward?.action ? { action: reward.action } : {}),
      messages: lines
        .filter(({ leadId }) => leadId === _id)
        .map((line) => ({
          from: line.direction === 'fromReporter' ? ('reporter' as const) : ('office' as const),
          at: line.at,
          text: crypto.open<string>(line.textSealed, leadMessageContext(line._id)),
          ...(line.notice ? { label: leadNotices[line.notice as LeadNotice] } : {}),
        })),
    };
  });
}
