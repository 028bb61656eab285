import { addDays, addMonths, type Day } from '../calendar/days.ts';

/**
 * Months in which a reward is claimed, from the day of the notice. S5 is said to have two, but its text was not seen: ours
 * until confirmed.
 */
export const rewardClaimMonths = 2;

/** How many days before the last one the reporter is reminded, longest first; 0 is the last day itself (ours). */
export const rewardReminders = [30, 7, 0] as const;

/** The last day on which a reward of which the notice was given on `day` can be claimed. */
export function rewardClaimBy(day: Day): Day {
  return addMonths(day, rewardClaimMonths);
}

/** What is to be done on `today` about a reward that waits to be claimed. */
export interface ClaimLook {
  /** Nobody came in time. */
  lapses: boolean;
  /** Whether a reminder is due. */
  reminds: boolean;
  /** When to look again; null once it has lapsed. */
  nextOn: Day | null;
}

/**
 * Looks at a reward that waits. After days without anybody looking only one reminder is due, not three.
 * @param lookedOn the day of the last look, or of the notice
 */
export function lookAtClaim({ claimBy, lookedOn }: { claimBy: Day; lookedOn: Day }, today: Day): ClaimLook {
  if (today > claimBy) return { lapses: true, reminds: false, nextOn: null };
  const days = rewardReminders.map((before) => addDays(claimBy, -before));
  return {
    lapses: false,
    reminds: days.some((day) => lookedOn < day && day <= today),
    nextOn: days.find((day) => day > today) ?? addDays(claimBy, 1),
  };
}

/** Days that somebody has at least to claim once more (ours). */
const againDays = 14;

/** The last day to claim a reward once more, after the first claim came back on `today`. */
export function claimAgainBy(claimBy: Day, today: Day): Day {
  const least = addDays(today, againDays);
  return claimBy > least ? claimBy : least;
}
