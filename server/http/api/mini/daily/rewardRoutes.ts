import { doOnce } from '../../../../commands/mini/doOnce.ts';
import { startTransfer } from '../../../../commands/payouts/startTransfer.ts';
import { claimReward } from '../../../../commands/rewards/claimReward.ts';
import { refuseReward } from '../../../../commands/rewards/refuseReward.ts';
import { presentOwnReward, presentOwnRewardRow } from '../../../../presenters/miniReward.ts';
import { identitiesOf } from '../../../../queries/identities/identitiesOf.ts';
import { getOwnReward } from '../../../../queries/rewards/getOwnReward.ts';
import { listOwnRewards } from '../../../../queries/rewards/listOwnRewards.ts';
import { ownReporterIds } from '../../../../queries/vault/ownReporterIds.ts';
import { json, nothing } from '../../responseKinds.ts';
import { type PersonCall, personRoute, type Route } from '../../route.ts';
import { noSchema } from './matterSchema.ts';
import * as schema from './rewardSchema.ts';

/** Claim codes are guessed at, if at all, a few times a minute. */
const one = { notFound: 'reward.none', perMinuteEach: 20, params: noSchema } as const;

async function claimantOf({ deps, person }: PersonCall, claimCode: string | undefined) {
  return { personId: await identitiesOf(deps.crypto, person.personId), claimCode };
}

/** Rewards for leads of somebody whom WeChat knows again, or who has the claim code. */
export const miniRewardRoutes: readonly Route[] = [
  personRoute({
    method: 'get',
    path: '/api/mini/rewards',
    summary: '我的奖励',
    response: json(schema.rewardsSchema),
    async handler(_input, { deps, person }) {
      const ids = await identitiesOf(deps.crypto, person.personId);
      const rows = await listOwnRewards(await ownReporterIds(deps.crypto, ids));
      return { rows: rows.map(presentOwnRewardRow) };
    },
  }),
  personRoute({
    ...one,
    method: 'post',
    path: '/api/mini/rewards/:no/opening',
    summary: '看一项奖励',
    perMinuteEach: 120,
    body: schema.openRewardSchema,
    response: json(schema.rewardSchema),
    async handler({ params: { no }, body: { claimCode } }, call) {
      const claimant = await claimantOf(call, claimCode);
      return presentOwnReward(await getOwnReward(call.deps, { no, ...claimant }));
    },
  }),
  personRoute({
    ...one,
    method: 'post',
    path: '/api/mini/rewards/:no/claim',
    summary: '申请领取奖励',
    body: schema.claimRewardSchema,
    response: nothing(),
    handler: ({ params: { no }, body: { clientId, form, answers, claimCode } }, call) =>
      doOnce(call.deps, { person: call.person, clientId }, async () => {
        await claimReward(call.deps, { no, ...(await claimantOf(call, claimCode)), form, answers });
      }),
  }),
  personRoute({
    ...one,
    method: 'post',
    path: '/api/mini/rewards/:no/refusal',
    summary: '放弃奖励',
    body: schema.refuseRewardSchema,
    response: nothing(),
    handler: ({ params: { no }, body: { clientId, claimCode } }, call) =>
      doOnce(call.deps, { person: call.person, clientId }, async () => {
        await refuseReward(call.deps, { no, ...(await claimantOf(call, claimCode)) });
      }),
  }),
  personRoute({
    ...one,
    method: 'post',
    path: '/api/mini/rewards/:no/transfer',
    summary: '微信收款',
    body: schema.collectSchema,
    response: nothing(),
    async handler({ params: { no }, body: { code, claimCode } }, call) {
      const { person } = call;
      await startTransfer(call.deps, { no, person, code, ...(await claimantOf(call, claimCode)) });
    },
  }),
];
