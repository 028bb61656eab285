import { addMonths, type Day } from '../calendar/days.ts';
import type { LeadStatus } from './machine.ts';

/**
 * Months in which a reward is claimed, from the day on which the reporter was told. Ours until confirmed: S5 is said to have
 * the same two, but its text was not seen, and neither the documents nor the national limits of the product name one.
 */
export const rewardClaimMonths = 2;

/** The last day on which a reward that is told about on `day` can be claimed. */
export function rewardClaimBy(day: Day): Day {
  return addMonths(day, rewardClaimMonths);
}

/** What claiming depends on; of a lead that began again nothing is left. */
export interface RewardState {
  status: LeadStatus;
  rewardEligible?: boolean | null | undefined;
}

/** Whether there is a reward to claim, claimed already or not. */
export function hasReward({ status, rewardEligible }: RewardState): boolean {
  return rewardEligible === true && (status === 'reward_check' || status === 'closed');
}
