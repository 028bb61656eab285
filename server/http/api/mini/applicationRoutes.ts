import { withdrawApplication } from '../../../commands/applications/withdrawApplication.ts';
import { resubmitApplicationOnce } from '../../../commands/mini/resubmitApplicationOnce.ts';
import { submitApplicationOnce } from '../../../commands/mini/submitApplicationOnce.ts';
import { presentOwnApplication } from '../../../presenters/ownApplication.ts';
import { requireFollower } from '../../../queries/identities/requireFollower.ts';
import { applicationDesk } from '../../../queries/mini/applicationDesk.ts';
import { json, nothing } from '../responseKinds.ts';
import { personRoute, type Route } from '../route.ts';
import * as schema from './applicationSchema.ts';
import { numberSchema } from './schema.ts';

const notFound = 'application.not_found';

/** Applying to be a supervisor, as the follower behind the mini program. */
export const miniApplicationRoutes: readonly Route[] = [
  personRoute({
    method: 'get',
    path: '/api/mini/applications',
    summary: '我的申请，和现在能怎样报名',
    response: json(schema.ownApplicationsSchema),
    async handler(_input, { deps, person }) {
      const { rows, ways, unit } = await applicationDesk(deps, person);
      return { rows: rows.map(presentOwnApplication), ways, unit };
    },
  }),
  personRoute({
    method: 'post',
    path: '/api/mini/applications',
    summary: '提交申请',
    perMinuteEach: 20,
    body: schema.applicationSchema,
    response: json(schema.matterReceiptSchema),
    handler: ({ body }, { deps, person }) => submitApplicationOnce(deps, person, body),
  }),
  personRoute({
    method: 'post',
    path: '/api/mini/applications/:no/resubmit',
    summary: '补正后再提交',
    notFound,
    perMinuteEach: 20,
    params: numberSchema,
    body: schema.correctionSchema,
    response: json(schema.matterReceiptSchema),
    handler: ({ params, body }, { deps, person }) =>
      resubmitApplicationOnce(deps, person, { ...params, ...body }),
  }),
  personRoute({
    method: 'post',
    path: '/api/mini/applications/:no/withdraw',
    summary: '撤回申请',
    notFound,
    perMinuteEach: 20,
    params: numberSchema,
    response: nothing(),
    async handler({ params: { no } }, { deps, person }) {
      const personId = await requireFollower(deps.crypto, person.personId);
      const actor = { kind: 'person', id: personId } as const;
      await withdrawApplication({ ...deps, actor }, { personId, no });
    },
  }),
];
