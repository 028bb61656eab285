import { type IdentityPurpose, identityPurposes } from '../../domain/leads/identity.ts';
import { IdentityRequest } from '../../models/identityRequest.ts';
import { Lead } from '../../models/lead.ts';
import { Reward } from '../../models/reward.ts';

/** More than anybody's identity was opened. */
const looked = 100;

/** One time that somebody of the staff read who filed a lead. Who it was is not said: the bureau answers for them. */
export interface IdentityOpening {
  no: string;
  purposeLabel: string;
  at: Date;
}

/** Each opening of the identity behind these keys of the vault, also by whoever pays a reward, newest first. */
export async function listIdentityOpenings(reporterIds: readonly string[]): Promise<IdentityOpening[]> {
  if (reporterIds.length === 0) return [];
  const leads = await Lead.find({ reporterId: { $in: [...reporterIds] } }, { no: 1 }).lean();
  const requests = await IdentityRequest.find({
    ...{ leadId: { $in: leads.map(({ _id }) => _id) }, 'openedAt.0': { $exists: true } },
  })
    .sort({ askedAt: -1 })
    .limit(looked)
    .lean<{ leadId: string; purpose: IdentityPurpose; openedAt: Date[] }[]>();
  const rewards = await Reward.find(
    { reporterId: { $in: [...reporterIds] }, 'openedAt.0': { $exists: true } },
    { leadId: 1, openedAt: 1 },
  ).lean<{ leadId: string; openedAt: Date[] }[]>();
  const paid = rewards.map((reward) => ({ ...reward, purpose: 'reward' as const }));
  return [...requests, ...paid]
    .flatMap(({ leadId, purpose, openedAt }) => {
      const no = leads.find(({ _id }) => _id === leadId)?.no ?? '';
      return openedAt.map((at) => ({ no, purposeLabel: identityPurposes[purpose], at }));
    })
    .sort((a, b) => b.at.getTime() - a.at.getTime());
}
