import { draftBroadcast } from '../../../commands/broadcasts/draftBroadcast.ts';
import { presentBroadcast } from '../../../presenters/broadcasts/detail.ts';
import { presentProgress } from '../../../presenters/broadcasts/progress.ts';
import { presentRecipient } from '../../../presenters/broadcasts/recipient.ts';
import { presentBroadcastRow } from '../../../presenters/broadcasts/row.ts';
import { broadcastOptions } from '../../../queries/broadcasts/broadcastOptions.ts';
import { countOwnAudience } from '../../../queries/broadcasts/countOwnAudience.ts';
import { getBroadcast } from '../../../queries/broadcasts/getBroadcast.ts';
import { listBroadcasts } from '../../../queries/broadcasts/listBroadcasts.ts';
import { listRecipients } from '../../../queries/broadcasts/listRecipients.ts';
import { previewBroadcast } from '../../../queries/broadcasts/previewBroadcast.ts';
import { json } from '../responseKinds.ts';
import { type Route, type StaffCall, staffRoute } from '../route.ts';
import * as schema from './schema.ts';
import { broadcastStepRoutes } from './stepRoutes.ts';

const contextOf = ({ deps, session }: StaffCall) => ({ ...deps, actor: session.actor });
const oneBroadcast = { notFound: 'broadcast.not_found', params: schema.noSchema } as const;

/** Texts for many supervisors. */
export const broadcastRoutes: readonly Route[] = [
  staffRoute({
    method: 'get',
    path: '/api/broadcasts',
    summary: '群发列表',
    permission: 'broadcast.list',
    query: schema.pageQuerySchema,
    response: json(schema.listSchema),
    async handler({ query }, call) {
      const { rows, nextCursor } = await listBroadcasts(contextOf(call), query);
      return { rows: rows.map(presentBroadcastRow), nextCursor };
    },
  }),
  staffRoute({
    method: 'get',
    path: '/api/broadcast-options',
    summary: '群发可选的类别和范围',
    permission: 'broadcast.list',
    response: json(schema.optionsSchema),
    handler: (_input, call) => broadcastOptions(contextOf(call)),
  }),
  staffRoute({
    method: 'post',
    path: '/api/broadcasts',
    summary: '起草群发',
    permission: 'broadcast.write',
    body: schema.inputSchema,
    response: json(schema.draftedSchema),
    handler: ({ body }, call) => draftBroadcast(contextOf(call), body),
  }),
  staffRoute({
    method: 'post',
    path: '/api/broadcast-previews',
    summary: '预览群发在手机上的样子',
    permission: 'broadcast.read',
    body: schema.previewSchema,
    response: json(schema.previewedSchema),
    handler: ({ body }, call) => previewBroadcast(contextOf(call), body),
  }),
  staffRoute({
    method: 'post',
    path: '/api/broadcast-audiences',
    summary: '群发会到多少人',
    permission: 'broadcast.read',
    body: schema.countSchema,
    response: json(schema.countedSchema),
    handler: ({ body }, call) => countOwnAudience(contextOf(call), body.audience),
  }),
  staffRoute({
    ...oneBroadcast,
    method: 'get',
    path: '/api/broadcasts/:no',
    summary: '一条群发',
    permission: 'broadcast.read',
    response: json(schema.detailSchema),
    handler: async ({ params }, call) => presentBroadcast(await getBroadcast(contextOf(call), params)),
  }),
  staffRoute({
    ...oneBroadcast,
    method: 'get',
    path: '/api/broadcasts/:no/progress',
    summary: '群发进度',
    permission: 'broadcast.read',
    response: json(schema.progressSchema),
    handler: async ({ params }, call) => presentProgress(await getBroadcast(contextOf(call), params)),
  }),
  staffRoute({
    ...oneBroadcast,
    method: 'get',
    path: '/api/broadcasts/:no/recipients',
    summary: '每个人的结果',
    permission: 'broadcast.recipients',
    query: schema.recipientsQuerySchema,
    response: json(schema.recipientsSchema),
    async handler({ params, query }, call) {
      const { rows, after } = await listRecipients(contextOf(call), { ...params, ...query });
      return { rows: rows.map(presentRecipient), after };
    },
  }),
  ...broadcastStepRoutes,
];
