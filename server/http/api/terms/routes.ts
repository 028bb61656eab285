import type { z } from 'zod';
import type { StaffContext } from '../../../commands/context.ts';
import { closeInquiry } from '../../../commands/terms/closeInquiry.ts';
import { decideAfterTerm } from '../../../commands/terms/decideAfterTerm.ts';
import { decideDismissal } from '../../../commands/terms/decideDismissal.ts';
import { declineResignation } from '../../../commands/terms/declineResignation.ts';
import { openInquiry } from '../../../commands/terms/openInquiry.ts';
import { proposeDismissal } from '../../../commands/terms/proposeDismissal.ts';
import { recordConsent } from '../../../commands/terms/recordConsent.ts';
import { recordResignation } from '../../../commands/terms/recordResignation.ts';
import { recordReturn } from '../../../commands/terms/recordReturn.ts';
import { renewTerm } from '../../../commands/terms/renewTerm.ts';
import type { Permission } from '../../../permissions/permissions.ts';
import { presentExpiringRow, presentTerm } from '../../../presenters/term.ts';
import { getTerm } from '../../../queries/terms/getTerm.ts';
import { listExpiring } from '../../../queries/terms/listExpiring.ts';
import { json, nothing, type ResponseKind } from '../responseKinds.ts';
import { type Route, type StaffCall, staffRoute } from '../route.ts';
import * as schema from './schema.ts';

const contextOf = ({ deps, session }: StaffCall): StaffContext => ({ ...deps, actor: session.actor });

/** A write about one term: its command takes the number of the path together with the body. */
function act<S extends z.ZodType, R>(
  what: { path: string; summary: string; permission: Permission; body: S; response: ResponseKind<R> },
  command: (context: StaffContext, input: { no: string } & z.output<S>) => Promise<R>,
): Route {
  const { path, ...rest } = what;
  return staffRoute<R, { no: string }, unknown, z.output<S>>({
    ...rest,
    method: 'post',
    path: `/api/supervisors/:no/${path}`,
    notFound: 'appointment.not_found',
    params: schema.noSchema,
    body: what.body as unknown as z.ZodType<z.output<S>>,
    handler: ({ params, body }, call) =>
      command(contextOf(call), { ...params, ...(body as object) } as { no: string } & z.output<S>),
  });
}

/** The term of a supervisor, from the first notice to the return of the badge. */
export const termRoutes: readonly Route[] = [
  staffRoute({
    method: 'get',
    path: '/api/terms/expiring',
    summary: '将要届满和期满待定的聘期',
    permission: 'term.list',
    query: schema.listQuerySchema,
    response: json(schema.expiringSchema),
    async handler({ query }, call) {
      const { rows, nextCursor, today } = await listExpiring(contextOf(call), query);
      return { rows: rows.map((row) => presentExpiringRow(row, today)), nextCursor };
    },
  }),
  staffRoute({
    method: 'get',
    path: '/api/supervisors/:no/term',
    summary: '一段聘期，以及现在可以办理的事项',
    permission: 'term.read',
    notFound: 'appointment.not_found',
    params: schema.noSchema,
    response: json(schema.termSchema),
    handler: async ({ params }, call) =>
      presentTerm(await getTerm(contextOf(call), params), call.session.actor),
  }),
  act(
    {
      ...{ path: 'consent', summary: '登记本人续聘意愿', permission: 'term.record' },
      ...{ body: schema.consentSchema, response: nothing() },
    },
    recordConsent,
  ),
  act(
    {
      ...{ path: 'renewal', summary: '续聘', permission: 'term.decide' },
      ...{ body: schema.renewalSchema, response: json(schema.renewedSchema) },
    },
    renewTerm,
  ),
  act(
    {
      ...{ path: 'after-term', summary: '期满后作出决定', permission: 'term.decide' },
      ...{ body: schema.afterTermSchema, response: nothing() },
    },
    decideAfterTerm,
  ),
  act(
    {
      ...{ path: 'resignation', summary: '办理辞任', permission: 'term.record' },
      ...{ body: schema.resignationSchema, response: nothing() },
    },
    recordResignation,
  ),
  act(
    {
      ...{ path: 'resignation/refusal', summary: '不予办理辞任申请', permission: 'term.record' },
      ...{ body: schema.resignationReplySchema, response: nothing() },
    },
    declineResignation,
  ),
  act(
    {
      ...{ path: 'inquiry', summary: '开展核查（不影响履职）', permission: 'term.decide' },
      ...{ body: schema.inquirySchema, response: nothing() },
    },
    openInquiry,
  ),
  act(
    {
      ...{ path: 'inquiry/closing', summary: '结束核查：未查实', permission: 'term.decide' },
      ...{ body: schema.inquiryClosingSchema, response: nothing() },
    },
    closeInquiry,
  ),
  act(
    {
      ...{ path: 'dismissal', summary: '提出解聘意见', permission: 'term.proposeDismissal' },
      ...{ body: schema.proposalSchema, response: nothing() },
    },
    proposeDismissal,
  ),
  act(
    {
      ...{ path: 'dismissal/decision', summary: '对解聘意见作出决定', permission: 'term.decide' },
      ...{ body: schema.dismissalSchema, response: nothing() },
    },
    decideDismissal,
  ),
  act(
    {
      ...{ path: 'return', summary: '登记证件交回', permission: 'term.record' },
      ...{ body: schema.returnSchema, response: json(schema.returnedSchema) },
    },
    recordReturn,
  ),
];
