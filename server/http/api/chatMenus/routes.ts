import { proposeMenu } from '../../../commands/chatMenus/proposeMenu.ts';
import { presentMenu, presentMenuRow } from '../../../presenters/chatTexts/chatMenu.ts';
import { getMenu } from '../../../queries/chatMenus/getMenu.ts';
import { listMenus } from '../../../queries/chatMenus/listMenus.ts';
import { previewMenu } from '../../../queries/chatMenus/previewMenu.ts';
import { proposedSchema } from '../chatVersions/schema.ts';
import { json } from '../responseKinds.ts';
import { type Route, type StaffCall, staffRoute } from '../route.ts';
import * as schema from './schema.ts';

const contextOf = ({ deps, session }: StaffCall) => ({ ...deps, actor: session.actor });
const one = { notFound: 'chatMenu.not_found', params: schema.keySchema } as const;

/** The menus of the official accounts that the bureau owns. */
export const chatMenuRoutes: readonly Route[] = [
  staffRoute({
    method: 'get',
    path: '/api/chat-menus',
    summary: '公众号菜单',
    permission: 'chatText.list',
    response: json(schema.listSchema),
    handler: async (_input, call) => ({ rows: (await listMenus(contextOf(call))).map(presentMenuRow) }),
  }),
  staffRoute({
    ...one,
    method: 'get',
    path: '/api/chat-menus/:key',
    summary: '一个菜单和它的历史',
    permission: 'chatText.list',
    response: json(schema.detailSchema),
    handler: async ({ params }, call) => presentMenu(await getMenu(contextOf(call), params)),
  }),
  staffRoute({
    ...one,
    method: 'post',
    path: '/api/chat-menus/:key/preview',
    summary: '检查一个菜单',
    permission: 'chatText.list',
    body: schema.previewSchema,
    response: json(schema.previewedSchema),
    handler: ({ params, body }, call) => previewMenu(contextOf(call), { ...params, ...body }),
  }),
  staffRoute({
    ...one,
    method: 'post',
    path: '/api/chat-menus/:key/versions',
    summary: '提出修改一个菜单',
    permission: 'chatText.propose',
    body: schema.proposeSchema,
    response: json(proposedSchema),
    handler: ({ params, body }, call) => proposeMenu(contextOf(call), { ...params, ...body }),
  }),
];
