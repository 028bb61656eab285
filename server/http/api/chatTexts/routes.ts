import { proposeText } from '../../../commands/chatTexts/proposeText.ts';
import { presentChatText, presentChatTextRow } from '../../../presenters/chatTexts/chatText.ts';
import { getChatText } from '../../../queries/chatTexts/getChatText.ts';
import { listChatTexts } from '../../../queries/chatTexts/listChatTexts.ts';
import { previewText } from '../../../queries/chatTexts/previewText.ts';
import { proposedSchema } from '../chatVersions/schema.ts';
import { json } from '../responseKinds.ts';
import { type Route, type StaffCall, staffRoute } from '../route.ts';
import * as schema from './schema.ts';

const contextOf = ({ deps, session }: StaffCall) => ({ ...deps, actor: session.actor });
const one = { notFound: 'chatText.not_found', params: schema.keySchema } as const;

/** What the bureau says in chat, in its own words. */
export const chatTextRoutes: readonly Route[] = [
  staffRoute({
    method: 'get',
    path: '/api/chat-texts',
    summary: '可以改的文字',
    permission: 'chatText.list',
    response: json(schema.listSchema),
    handler: async (_input, call) => ({
      rows: (await listChatTexts(contextOf(call))).map(presentChatTextRow),
    }),
  }),
  staffRoute({
    ...one,
    method: 'get',
    path: '/api/chat-texts/:key',
    summary: '一段文字和它的历史',
    permission: 'chatText.list',
    response: json(schema.detailSchema),
    handler: async ({ params }, call) => presentChatText(await getChatText(contextOf(call), params)),
  }),
  staffRoute({
    ...one,
    method: 'post',
    path: '/api/chat-texts/:key/preview',
    summary: '试看一段文字',
    permission: 'chatText.list',
    body: schema.previewSchema,
    response: json(schema.previewedSchema),
    handler: ({ params, body }, call) => previewText(contextOf(call), { ...params, ...body }),
  }),
  staffRoute({
    ...one,
    method: 'post',
    path: '/api/chat-texts/:key/versions',
    summary: '提出修改一段文字',
    permission: 'chatText.propose',
    body: schema.proposeSchema,
    response: json(proposedSchema),
    handler: ({ params, body }, call) => proposeText(contextOf(call), { ...params, ...body }),
  }),
];
