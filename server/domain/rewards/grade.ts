import type { RewardLine } from './computeReward.ts';
import type { Findings } from './findings.ts';

/** One reporter's part of what a case is worth. */
export interface RewardShare {
  /** Of the lead: the one that is graded, or one that was merged into it. */
  leadNo: string;
  /** Whole percents; all together 100. */
  percent: number;
}

/** What staff decide about the amount of a reward. */
export interface GradeInput {
  /** What the case is worth, in fen. */
  lossFen: number;
  /** Which percentage of the table's row, from 0; null where the table has none. */
  grade: number | null;
  /** Where no confirmed source names a percentage: which, and where it comes from. */
  manualPct?: { pct: number; source: string } | undefined;
  /** Works there or is a competitor, as verified; some tables give them more. */
  insider: boolean;
  /** Codes of the conditions and exclusions, and whether they were found to hold. */
  findings: Findings;
  shares: readonly RewardShare[];
  reason: string;
}

/** A grade as it is kept: the input, and the amount with every line that explains it. */
export interface RewardGrade extends GradeInput {
  day: string;
  totalFen: number;
  lines: readonly RewardLine[];
  /** What each lead gets, in the order of `shares`. */
  partsFen: readonly number[];
}
