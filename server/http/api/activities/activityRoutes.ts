import { cancelActivity } from '../../../commands/activities/cancelActivity.ts';
import { closeActivity } from '../../../commands/activities/closeActivity.ts';
import { inviteToActivity } from '../../../commands/activities/inviteToActivity.ts';
import { planActivity } from '../../../commands/activities/planActivity.ts';
import { recordAttendance } from '../../../commands/activities/recordAttendance.ts';
import { replyOnBehalf } from '../../../commands/activities/replyOnBehalf.ts';
import { checkInRenewMs } from '../../../domain/activities/checkInCode.ts';
import { activityKindLabels } from '../../../domain/activities/kinds.ts';
import type { ActivityStatus } from '../../../domain/activities/machine.ts';
import { replyLabels } from '../../../domain/activities/replies.ts';
import { articleWords } from '../../../domain/articles.ts';
import { presentActivity, presentActivityRow } from '../../../presenters/activity.ts';
import { qrPicture } from '../../../presenters/qrPicture.ts';
import { getActivity } from '../../../queries/activities/getActivity.ts';
import { getCheckInCode } from '../../../queries/activities/getCheckInCode.ts';
import { listActivities } from '../../../queries/activities/listActivities.ts';
import { listInvitations } from '../../../queries/activities/listInvitations.ts';
import { getInstitution } from '../../../queries/institutions/getInstitution.ts';
import { json, nothing } from '../responseKinds.ts';
import { type Route, type StaffCall, staffRoute } from '../route.ts';
import {
  attendanceSchema,
  attendedSchema,
  cancelSchema,
  checkInCodeSchema,
  closeSchema,
  detailSchema,
  invitationsSchema,
  inviteSchema,
  listQuerySchema,
  listSchema,
  movedSchema,
  noSchema,
  pageQuerySchema,
  plannedSchema,
  planSchema,
  replySchema,
} from './schema.ts';

export const contextOf = ({ deps, session }: StaffCall) => ({ ...deps, actor: session.actor });
const oneActivity = { notFound: 'activity.not_found', params: noSchema } as const;

/** The institution behind a code of the bureau's own list. @throws DomainError `institution.not_found` */
export async function institutionIdOf(
  { session }: StaffCall,
  code: string | undefined,
): Promise<string | undefined> {
  return code ? (await getInstitution(session.actor, code))._id : undefined;
}

const moved = ({ status }: { status: string }) => ({ status: status as ActivityStatus });

/** Activities of the signed-in person's bureau. */
export const activityRoutesOnly: readonly Route[] = [
  staffRoute({
    method: 'get',
    path: '/api/activities',
    summary: '活动列表',
    permission: 'activity.list',
    query: listQuerySchema,
    response: json(listSchema),
    async handler({ query }, call) {
      const { rows, kinds, nextCursor } = await listActivities(contextOf(call), query);
      const offered = kinds.map(({ kind, article }) => {
        return { kind, label: activityKindLabels[kind], basis: articleWords(article) };
      });
      return { rows: rows.map(presentActivityRow), kinds: offered, nextCursor };
    },
  }),
  staffRoute({
    method: 'post',
    path: '/api/activities',
    summary: '安排活动',
    permission: 'activity.plan',
    body: planSchema,
    response: json(plannedSchema),
    async handler({ body: { institutionCode, ...body } }, call) {
      const institutionId = await institutionIdOf(call, institutionCode);
      return planActivity(contextOf(call), { ...body, institutionId, startsAt: new Date(body.startsAt) });
    },
  }),
  staffRoute({
    ...oneActivity,
    method: 'get',
    path: '/api/activities/:no',
    summary: '一项活动',
    permission: 'activity.read',
    response: json(detailSchema),
    handler: async ({ params }, call) =>
      presentActivity(await getActivity(contextOf(call), params), call.session.actor),
  }),
  staffRoute({
    ...oneActivity,
    method: 'get',
    path: '/api/activities/:no/invitations',
    summary: '活动的受邀名单',
    permission: 'activity.read',
    query: pageQuerySchema,
    response: json(invitationsSchema),
    async handler({ params, query }, call) {
      const { rows, nextCursor } = await listInvitations(contextOf(call), { ...params, ...query });
      return { rows: rows.map((row) => ({ ...row, stateLabel: replyLabels[row.state] })), nextCursor };
    },
  }),
  staffRoute({
    ...oneActivity,
    method: 'post',
    path: '/api/activities/:no/invitations',
    summary: '发出活动通知',
    permission: 'activity.invite',
    body: inviteSchema,
    response: json(movedSchema),
    handler: async ({ params, body }, call) =>
      moved(await inviteToActivity(contextOf(call), { ...params, ...body })),
  }),
  staffRoute({
    ...oneActivity,
    method: 'post',
    path: '/api/activities/:no/replies',
    summary: '代为登记答复',
    permission: 'activity.run',
    body: replySchema,
    response: nothing(),
    handler: ({ params, body }, call) => replyOnBehalf(contextOf(call), { ...params, ...body }),
  }),
  staffRoute({
    ...oneActivity,
    method: 'post',
    path: '/api/activities/:no/attendance',
    summary: '登记到会情况',
    permission: 'activity.run',
    body: attendanceSchema,
    response: json(attendedSchema),
    async handler({ params, body }, call) {
      const done = await recordAttendance(contextOf(call), { ...params, ...body });
      return { ...moved(done), attended: done.attended };
    },
  }),
  staffRoute({
    ...oneActivity,
    method: 'get',
    path: '/api/activities/:no/check-in-code',
    summary: '现在的签到码',
    permission: 'activity.run',
    response: json(checkInCodeSchema),
    async handler({ params }, call) {
      const { url, until } = await getCheckInCode(contextOf(call), params);
      const picture = `data:image/svg+xml;base64,${qrPicture(url).toString('base64')}`;
      return { url, picture, until: until.toISOString(), renewMs: checkInRenewMs };
    },
  }),
  staffRoute({
    ...oneActivity,
    method: 'post',
    path: '/api/activities/:no/close',
    summary: '办结活动，发出纪要',
    permission: 'activity.run',
    body: closeSchema,
    response: json(movedSchema),
    handler: async ({ params, body }, call) =>
      moved(await closeActivity(contextOf(call), { ...params, ...body })),
  }),
  staffRoute({
    ...oneActivity,
    method: 'post',
    path: '/api/activities/:no/cancel',
    summary: '取消活动',
    permission: 'activity.cancel',
    body: cancelSchema,
    response: json(movedSchema),
    handler: async ({ params, body }, call) =>
      moved(await cancelActivity(contextOf(call), { ...params, ...body })),
  }),
];
