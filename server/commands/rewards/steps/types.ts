import type { ToldWay } from '../../../domain/leads/messages.ts';
import type { Findings } from '../../../domain/rewards/findings.ts';
import type { GradeInput } from '../../../domain/rewards/grade.ts';
import type { LeadDoc } from '../../../models/lead.ts';
import type { RewardDoc } from '../../../models/reward.ts';
import type { Permission } from '../../../permissions/permissions.ts';
import type { StaffContext } from '../../context.ts';
import type { RewardChange } from '../moveReward.ts';

/** What each step of those who judge a reward is given. */
export interface RewardStepInputs {
  grade: GradeInput;
  returnGrade: { reason: string };
  /** Answers to the questions that whoever approves decides. */
  approve: { findings: Findings };
  notify: { by: ToldWay };
  clawBack: { reason: string };
}
export type RewardStepName = keyof RewardStepInputs;

/** The reward and its lead, as they were read. */
export interface Judged {
  reward: RewardDoc;
  lead: LeadDoc;
}

/** One step of those who judge; a new one is one file and one line in the registry. */
export interface RewardStep<S extends RewardStepName> {
  /** What the button says. */
  label: string;
  permission: Permission;
  /** What it changes, and what else is to be done in the same transaction; it may refuse. */
  run(context: StaffContext, judged: Judged, input: RewardStepInputs[S]): Promise<RewardChange>;
}
