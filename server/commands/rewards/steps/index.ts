import { approve } from './approve.ts';
import { clawBack } from './clawBack.ts';
import { grade } from './grade.ts';
import { notify } from './notify.ts';
import { returnGrade } from './returnGrade.ts';
import type { RewardStep, RewardStepName } from './types.ts';

/** Every step of those who judge a reward. */
export const rewardSteps: { readonly [S in RewardStepName]: RewardStep<S> } = {
  grade,
  returnGrade,
  approve,
  notify,
  clawBack,
};

export const rewardStepNames = Object.keys(rewardSteps) as [RewardStepName, ...RewardStepName[]];
