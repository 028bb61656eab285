import { z } from 'zod';
import { rewardStepNames, rewardSteps } from '../../../commands/rewards/steps/index.ts';
import type { RewardStepName } from '../../../commands/rewards/steps/types.ts';
import { type RewardStepRequest, takeRewardStep } from '../../../commands/rewards/takeRewardStep.ts';
import { presentReward, presentRewardRow } from '../../../presenters/reward.ts';
import { getReward } from '../../../queries/rewards/getReward.ts';
import { listRewards } from '../../../queries/rewards/listRewards.ts';
import { json } from '../responseKinds.ts';
import { type Route, type StaffCall, staffRoute } from '../route.ts';
import * as schema from './schema.ts';

const contextOf = ({ deps, session }: StaffCall) => ({ ...deps, actor: session.actor });
const one = { notFound: 'reward.not_found', params: schema.rewardNoSchema } as const;

/** Rewards, for those who judge them. */
export const rewardRoutes: readonly Route[] = [
  staffRoute({
    method: 'get',
    path: '/api/rewards',
    summary: '奖励列表',
    permission: 'reward.list',
    query: schema.rewardListQuery,
    response: json(schema.rewardListSchema),
    async handler({ query }, call) {
      const { rows, nextCursor } = await listRewards(contextOf(call), query);
      return { rows: rows.map(presentRewardRow), nextCursor };
    },
  }),
  staffRoute({
    ...one,
    method: 'get',
    path: '/api/rewards/:no',
    summary: '一项奖励',
    permission: 'reward.read',
    response: json(schema.rewardSchema),
    handler: async ({ params }, call) => presentReward(await getReward(contextOf(call), params)),
  }),
  ...rewardStepNames.map(stepRoute),
];

/** One route for each step of the registry. */
function stepRoute<S extends RewardStepName>(step: S): Route {
  const { label, permission } = rewardSteps[step];
  return staffRoute({
    ...one,
    method: 'post',
    path: `/api/rewards/:no/steps/${step}`,
    summary: `奖励：${label}`,
    permission,
    body: z.strictObject({ revision: schema.revisionSchema, input: schema.rewardStepSchemas[step] }),
    response: json(schema.steppedRewardSchema),
    handler: ({ params, body }, call) =>
      takeRewardStep(contextOf(call), { ...params, ...body, step } as RewardStepRequest<S>),
  });
}
