import type { Day } from '../../domain/calendar/days.ts';
import type { RewardStatus } from '../../domain/rewards/machine.ts';
import { Lead } from '../../models/lead.ts';
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
}

/** The rewards behind these keys of the vault of which the reporter was told, newest first. */
export async function listOwnRewards(reporterIds: readonly string[]): Promise<OwnReward[]> {
  if (reporterIds.length === 0) return [];
  const rows = await Reward.find(
    { reporterId: { $in: [...reporterIds] }, status: { $in: [...toldStatuses] } },
    { leadId: 1, reporterId: 1, status: 1, claimBy: 1 },
  )
    .sort({ createdAt: -1, _id: -1 })
    .limit(looked)
    .lean();
  if (rows.length === 0) return [];
  const leads = await Lead.find({ _id: { $in: rows.map(({ leadId }) => leadId) } }, { no: 1 }).lean();
  const numbers = new Map(leads.map(({ _id, no }) => [_id, no]));
  return rows.map(({ leadId, reporterId, status, claimBy }) => ({
    ...{ no: numbers.get(leadId) ?? '', reporterId, status },
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
