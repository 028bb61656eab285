import { inviteApplicant } from '../../../commands/invitations/inviteApplicant.ts';
import { revokeInvitation } from '../../../commands/invitations/revokeInvitation.ts';
import { articleInWords } from '../../../domain/articles.ts';
import { presentInvitation } from '../../../presenters/invitation.ts';
import { listInvitations } from '../../../queries/invitations/listInvitations.ts';
import { json, nothing } from '../responseKinds.ts';
import { type Route, type StaffCall, staffRoute } from '../route.ts';
import { invitedSchema, inviteSchema, listQuerySchema, listSchema, noSchema } from './schema.ts';

const contextOf = ({ deps, session }: StaffCall) => ({ ...deps, actor: session.actor });

/** Recommendations by units and invitations by the bureau. */
export const invitationRoutes: readonly Route[] = [
  staffRoute({
    method: 'get',
    path: '/api/invitations',
    summary: '推荐与邀请',
    permission: 'invitation.list',
    query: listQuerySchema,
    response: json(listSchema),
    async handler({ query }, call) {
      const now = call.deps.clock.now();
      const { rows, nextCursor, modes } = await listInvitations(contextOf(call), query);
      return {
        rows: rows.map((row) => presentInvitation(row, now)),
        nextCursor,
        modes: modes.map(({ unitKinds, unitArticle, ...mode }) => ({
          ...mode,
          unitKinds: [...unitKinds],
          unitArticle: unitArticle && articleInWords(unitArticle),
        })),
      };
    },
  }),
  staffRoute({
    method: 'post',
    path: '/api/invitations',
    summary: '发出邀请码',
    permission: 'invitation.create',
    body: inviteSchema,
    response: json(invitedSchema),
    async handler({ body }, call) {
      const { expiresAt, ...made } = await inviteApplicant(contextOf(call), body);
      return { ...made, expiresAt: expiresAt.toISOString() };
    },
  }),
  staffRoute({
    method: 'delete',
    path: '/api/invitations/:no',
    summary: '作废邀请码',
    permission: 'invitation.create',
    notFound: 'invitation.not_found',
    params: noSchema,
    response: nothing(),
    handler: ({ params }, call) => revokeInvitation(contextOf(call), params),
  }),
];
