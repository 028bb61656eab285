import { claimReward } from '../../../../commands/leads/claimReward.ts';
import { beijingDay } from '../../../../domain/time.ts';
import { identitiesOf } from '../../../../queries/identities/identitiesOf.ts';
import { listOwnRewards } from '../../../../queries/leads/listOwnRewards.ts';
import { ownReporterIds } from '../../../../queries/vault/ownReporterIds.ts';
import { json, nothing } from '../../responseKinds.ts';
import { personRoute, type Route } from '../../route.ts';
import { filledSchema } from './activitySchema.ts';
import { once } from './asFollower.ts';
import { noSchema } from './matterSchema.ts';
import { rewardsSchema } from './termSchema.ts';

/** Rewards for leads of somebody whom WeChat knows again; of no concern to whether they are a supervisor. */
export const miniRewardRoutes: readonly Route[] = [
  personRoute({
    method: 'get',
    path: '/api/mini/rewards',
    summary: '可以领取的奖励',
    response: json(rewardsSchema),
    async handler(_input, { deps, person }) {
      const ids = await identitiesOf(deps.crypto, person.personId);
      const keys = await ownReporterIds(deps.crypto, ids);
      const rows = await listOwnRewards(keys, beijingDay(deps.clock.now()));
      return { rows: rows.map(({ no, claimBy }) => ({ no, claimBy: claimBy ?? null })) };
    },
  }),
  personRoute({
    method: 'post',
    path: '/api/mini/rewards/:no/claim',
    summary: '申请领取奖励',
    notFound: 'reward.none',
    perMinuteEach: 20,
    params: noSchema,
    body: filledSchema,
    response: nothing(),
    handler: ({ params: { no }, body: { clientId, form, answers } }, call) =>
      once(call, clientId, async () => {
        const personId = await identitiesOf(call.deps.crypto, call.person.personId);
        await claimReward(call.deps, { no, personId, form, answers });
      }),
  }),
];
