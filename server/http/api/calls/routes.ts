import type { z } from 'zod';
import { approveCall } from '../../../commands/calls/approveCall.ts';
import { closeCall } from '../../../commands/calls/closeCall.ts';
import { draftCall } from '../../../commands/calls/draftCall.ts';
import { publishCall } from '../../../commands/calls/publishCall.ts';
import { publishResults } from '../../../commands/calls/publishResults.ts';
import { updateCall } from '../../../commands/calls/updateCall.ts';
import type { StaffContext } from '../../../commands/context.ts';
import { type CallStatus, callStatusLabels } from '../../../domain/calls/machine.ts';
import { beijingDay } from '../../../domain/time.ts';
import type { Permission } from '../../../permissions/permissions.ts';
import { presentCall, presentCallRow } from '../../../presenters/call.ts';
import { getCall } from '../../../queries/calls/getCall.ts';
import { listCalls } from '../../../queries/calls/listCalls.ts';
import { json } from '../responseKinds.ts';
import { type Route, type StaffCall, staffRoute } from '../route.ts';
import {
  contentSchema,
  detailSchema,
  draftedSchema,
  listQuerySchema,
  listSchema,
  movedSchema,
  noSchema,
  publicationSchema,
  resultsSchema,
  stepSchema,
  updateSchema,
} from './schema.ts';

const contextOf = ({ deps, session }: StaffCall) => ({ ...deps, actor: session.actor });
const todayOf = ({ deps }: StaffCall) => beijingDay(deps.clock.now());

/** A step of one call: the path names it, the body what the step needs. */
function stepRoute<B extends object>(
  { path, ...about }: { path: string; summary: string; permission: Permission; body: z.ZodType<B> },
  run: (
    context: StaffContext,
    input: { no: string } & B,
  ) => Promise<{ status: CallStatus; revision: number }>,
): Route {
  return staffRoute({
    ...about,
    method: 'post',
    path: `/api/calls/:no/${path}`,
    notFound: 'call.not_found',
    params: noSchema,
    response: json(movedSchema),
    async handler({ params, body }, call) {
      const { status, revision } = await run(contextOf(call), { ...params, ...body });
      return { status, statusLabel: callStatusLabels[status], revision };
    },
  });
}

/** Calls (招聘公告) of the signed-in person's bureau. */
export const callRoutes: readonly Route[] = [
  staffRoute({
    method: 'get',
    path: '/api/calls',
    summary: '招聘公告列表',
    permission: 'call.list',
    query: listQuerySchema,
    response: json(listSchema),
    async handler({ query }, call) {
      const { rows, nextCursor } = await listCalls(contextOf(call), query);
      return { rows: rows.map((row) => presentCallRow(row, todayOf(call))), nextCursor };
    },
  }),
  staffRoute({
    method: 'post',
    path: '/api/calls',
    summary: '起草招聘公告',
    permission: 'call.draft',
    body: contentSchema,
    response: json(draftedSchema),
    handler: ({ body }, call) => draftCall(contextOf(call), body),
  }),
  staffRoute({
    method: 'get',
    path: '/api/calls/:no',
    summary: '一份招聘公告',
    permission: 'call.read',
    notFound: 'call.not_found',
    params: noSchema,
    response: json(detailSchema),
    async handler({ params }, call) {
      const found = await getCall(contextOf(call), params);
      return presentCall(found, call.session.actor, todayOf(call));
    },
  }),
  stepRoute(
    { path: 'content', summary: '修改招聘公告', permission: 'call.draft', body: updateSchema },
    updateCall,
  ),
  stepRoute(
    { path: 'approval', summary: '批准招聘公告', permission: 'call.approve', body: stepSchema },
    approveCall,
  ),
  stepRoute(
    { path: 'publication', summary: '登记公告已发布', permission: 'call.publish', body: publicationSchema },
    publishCall,
  ),
  stepRoute(
    { path: 'closing', summary: '截止报名', permission: 'call.publish', body: stepSchema },
    closeCall,
  ),
  stepRoute(
    { path: 'results', summary: '公布选聘结果', permission: 'call.publish', body: resultsSchema },
    publishResults,
  ),
];
