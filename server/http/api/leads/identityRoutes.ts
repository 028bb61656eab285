import { decideIdentity } from '../../../commands/vault/decideIdentity.ts';
import { openIdentity } from '../../../commands/vault/openIdentity.ts';
import { requestIdentity } from '../../../commands/vault/requestIdentity.ts';
import { json, nothing } from '../responseKinds.ts';
import { type Route, type StaffCall, staffRoute } from '../route.ts';
import * as schema from './schema.ts';

const contextOf = ({ deps, session }: StaffCall) => ({ ...deps, actor: session.actor });

/** The only way to a reporter's identity: a purpose, another person's leave, and a day. */
export const identityRoutes: readonly Route[] = [
  staffRoute({
    method: 'post',
    path: '/api/leads/:no/identity-requests',
    summary: '申请查看举报人身份',
    permission: 'identity.request',
    notFound: 'lead.not_found',
    params: schema.numberSchema,
    body: schema.identityRequestSchema,
    response: json(schema.createdSchema),
    handler: ({ params, body }, call) => requestIdentity(contextOf(call), { ...params, ...body }),
  }),
  staffRoute({
    method: 'post',
    path: '/api/leads/:no/identity-requests/:id/decision',
    summary: '审批查看举报人身份',
    permission: 'identity.decide',
    notFound: 'identity.not_found',
    params: schema.requestParamsSchema,
    body: schema.identityDecisionSchema,
    response: nothing(),
    handler: ({ params, body }, call) => decideIdentity(contextOf(call), { ...params, ...body }),
  }),
  staffRoute({
    method: 'post',
    path: '/api/leads/:no/identity-requests/:id/opening',
    summary: '查看举报人身份',
    permission: 'identity.request',
    notFound: 'identity.not_found',
    params: schema.requestParamsSchema,
    response: json(schema.identitySchema),
    handler: ({ params }, call) => openIdentity(contextOf(call), params),
  }),
];
