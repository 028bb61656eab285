import type { RewardRules } from '../../domain/rewards/computeReward.ts';
import { beijingDay } from '../../domain/time.ts';
import type { RewardDoc } from '../../models/reward.ts';
import { rewardRules } from '../../profiles/decisions/rewardRules.ts';
import type { Services } from '../context.ts';

/** The rules of today for a reward: those of the profile that is pinned to it, and the national one. */
export function rulesOf(
  { profiles, clock }: Pick<Services, 'profiles' | 'clock'>,
  { profile }: Pick<RewardDoc, 'profile'>,
): RewardRules {
  return rewardRules(profiles.get(profile.id, profile.version), beijingDay(clock.now()));
}
