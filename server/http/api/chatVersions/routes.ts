import { approveVersion } from '../../../commands/chatTexts/approveVersion.ts';
import { restoreVersion } from '../../../commands/chatTexts/restoreVersion.ts';
import { returnVersion } from '../../../commands/chatTexts/returnVersion.ts';
import { withdrawVersion } from '../../../commands/chatTexts/withdrawVersion.ts';
import { json, nothing } from '../responseKinds.ts';
import { type Route, type StaffCall, staffRoute } from '../route.ts';
import * as schema from './schema.ts';

const contextOf = ({ deps, session }: StaffCall) => ({ ...deps, actor: session.actor });
const one = { method: 'post', notFound: 'chatText.not_found', params: schema.idSchema } as const;

/** What becomes of a proposed text or menu. */
export const chatVersionRoutes: readonly Route[] = [
  staffRoute({
    ...one,
    path: '/api/chat-versions/:id/approval',
    summary: '批准文字或菜单',
    permission: 'chatText.approve',
    body: schema.revisionSchema,
    response: nothing(),
    handler: ({ params, body }, call) => approveVersion(contextOf(call), { ...params, ...body }),
  }),
  staffRoute({
    ...one,
    path: '/api/chat-versions/:id/return',
    summary: '退回文字或菜单',
    permission: 'chatText.approve',
    body: schema.returnSchema,
    response: nothing(),
    handler: ({ params, body }, call) => returnVersion(contextOf(call), { ...params, ...body }),
  }),
  staffRoute({
    ...one,
    path: '/api/chat-versions/:id/withdrawal',
    summary: '撤回自己提出的文字或菜单',
    permission: 'chatText.propose',
    body: schema.revisionSchema,
    response: nothing(),
    handler: ({ params, body }, call) => withdrawVersion(contextOf(call), { ...params, ...body }),
  }),
  staffRoute({
    ...one,
    path: '/api/chat-versions/:id/restoration',
    summary: '恢复以前的文字或菜单，重新送审',
    permission: 'chatText.propose',
    body: schema.restoreSchema,
    response: json(schema.proposedSchema),
    handler: ({ params, body }, call) => restoreVersion(contextOf(call), { ...params, ...body }),
  }),
];
