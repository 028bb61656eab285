import type { Day } from '../../domain/calendar/days.ts';
import type { PayWay, RewardStatus } from '../../domain/rewards/machine.ts';
import { Lead } from '../../models/lead.ts';
import { Payout } from '../../models/payout.ts';
import { Reward } from '../../models/reward.ts';
import { toldStatuses } from './findOwnReward.ts';

/** More than anybody has. */
const looked = 50;

/** A reward as its reporter knows it: under the number of their lead, without an amount. */
export interface OwnReward {
  /** Of the lead. */
  no: string;
  reporterId: string;
  status: RewardStatus;
  claimBy?: Day;
  way?: PayWay;
  /** A transfer is under way: it can be taken, and not refused. */
  isInPayment: boolean;
}

/** The rewards behind these keys of the vault of which the reporter was told, newest first. */
export async function listOwnRewards(reporterIds: readonly string[]): Promise<OwnReward[]> {
  if (reporterIds.length === 0) return [];
  const rows = await Reward.find(
    { reporterId: { $in: [...reporterIds] }, status: { $in: [...toldStatuses] } },
    { leadId: 1, reporterId: 1, status: 1, claimBy: 1, way: 1 },
  )
    .sort({ createdAt: -1, _id: -1 })
    .limit(looked)
    .lean();
  if (rows.length === 0) return [];
  const leads = await Lead.find({ _id: { $in: rows.map(({ leadId }) => leadId) } }, { no: 1 }).lean();
  const numbers = new Map(leads.map(({ _id, no }) => [_id, no]));
  const payable = rows.filter(({ status }) => status === 'payable').map(({ _id }) => _id);
  const live =
    payable.length > 0 ? await Payout.find({ liveKey: { $in: payable } }, { liveKey: 1 }).lean() : [];
  const inPayment = new Set(live.map(({ liveKey }) => liveKey));
  return rows.map(({ _id, leadId, reporterId, status, claimBy, way }) => ({
    ...{ no: numbers.get(leadId) ?? '', reporterId, status, isInPayment: inPayment.has(_id) },
    ...(way ? { way } : {}),
    ...(claimBy ? { claimBy } : {}),
  }));
}

/** Those of them that wait to be claimed, by last day. */
export function waitingFor(rewards: readonly OwnReward[], today: Day): OwnReward[] {
  const last = ({ claimBy }: OwnReward) => claimBy ?? '9999';
  return rewards
    .filter(({ status, claimBy }) => status === 'notified' && !(claimBy && claimBy < today))
    .sort((a, b) => last(a).localeCompare(last(b)));
}
