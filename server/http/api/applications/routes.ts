import { decideApplication } from '../../../commands/applications/decideApplication.ts';
import { applicationStatuses, staffStatusLabels } from '../../../domain/applications/machine.ts';
import { presentApplication } from '../../../presenters/applicationDetail.ts';
import { presentApplicationRow } from '../../../presenters/applicationRow.ts';
import { presentImage, shownImages } from '../../../presenters/images/index.ts';
import { getApplication } from '../../../queries/applications/getApplication.ts';
import { getApplicationPhoto } from '../../../queries/applications/getApplicationPhoto.ts';
import { listApplications } from '../../../queries/applications/listApplications.ts';
import { file, json } from '../responseKinds.ts';
import { type Route, type StaffCall, staffRoute } from '../route.ts';
import { reviewRoutes } from './reviewRoutes.ts';
import {
  decidedSchema,
  decisionSchema,
  detailSchema,
  listQuerySchema,
  listSchema,
  noSchema,
} from './schema.ts';
import { applicationVoiceRoutes } from './voiceRoutes.ts';

const contextOf = ({ deps, session }: StaffCall) => ({ ...deps, actor: session.actor });
const statuses = applicationStatuses.map((status) => ({ status, label: staffStatusLabels[status] }));

/** Applications of the signed-in person's bureau. */
export const applicationRoutes: readonly Route[] = [
  staffRoute({
    method: 'get',
    path: '/api/applications',
    summary: '申请列表',
    permission: 'application.list',
    query: listQuerySchema,
    response: json(listSchema),
    async handler({ query }, call) {
      const now = call.deps.clock.now();
      const { rows, counts, nextCursor } = await listApplications(contextOf(call), query);
      return { rows: rows.map((row) => presentApplicationRow(row, now)), counts, statuses, nextCursor };
    },
  }),
  staffRoute({
    method: 'get',
    path: '/api/applications/:no',
    summary: '一份申请',
    permission: 'application.read',
    notFound: 'application.not_found',
    params: noSchema,
    response: json(detailSchema),
    async handler({ params }, call) {
      const found = await getApplication(contextOf(call), params);
      return presentApplication(found, call.session.actor, call.deps.clock.now());
    },
  }),
  staffRoute({
    method: 'get',
    path: '/api/applications/:no/photo',
    summary: '申请人照片',
    permission: 'application.read',
    notFound: 'application.not_found',
    params: noSchema,
    response: file(shownImages),
    handler: async ({ params }, call) => presentImage(await getApplicationPhoto(contextOf(call), params)),
  }),
  staffRoute({
    method: 'post',
    path: '/api/applications/:no/decisions',
    summary: '对申请作出决定',
    permission: 'application.decide',
    notFound: 'application.not_found',
    params: noSchema,
    body: decisionSchema,
    response: json(decidedSchema),
    async handler({ params, body }, call) {
      const { status, revision } = await decideApplication(contextOf(call), { ...params, ...body });
      return { status, statusLabel: staffStatusLabels[status], revision };
    },
  }),
  ...applicationVoiceRoutes,
  ...reviewRoutes,
];
