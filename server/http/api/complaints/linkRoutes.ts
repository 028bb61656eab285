import { issueComplaintLink } from '../../../commands/complaints/issueComplaintLink.ts';
import { revokeComplaintLink } from '../../../commands/complaints/revokeComplaintLink.ts';
import { listComplaintLinks } from '../../../queries/complaints/listComplaintLinks.ts';
import { json, nothing } from '../responseKinds.ts';
import { type Route, type StaffCall, staffRoute } from '../route.ts';
import * as schema from './schema.ts';

const contextOf = ({ deps, session }: StaffCall) => ({ ...deps, actor: session.actor });
const permission = 'complaint.register';

/** Links that staff give to institutions. */
export const complaintLinkRoutes: readonly Route[] = [
  staffRoute({
    method: 'get',
    path: '/api/complaint-links',
    summary: '发给机构的反映链接',
    permission,
    query: schema.pageQuerySchema,
    response: json(schema.linkListSchema),
    async handler({ query }, call) {
      const { rows, nextCursor } = await listComplaintLinks(contextOf(call), query);
      return {
        rows: rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() })),
        nextCursor,
      };
    },
  }),
  staffRoute({
    method: 'post',
    path: '/api/complaint-links',
    summary: '生成机构反映链接',
    permission,
    body: schema.linkInputSchema,
    response: json(schema.linkSchema),
    handler: ({ body }, call) => issueComplaintLink(contextOf(call), body),
  }),
  staffRoute({
    method: 'delete',
    path: '/api/complaint-links/:id',
    summary: '收回机构反映链接',
    permission,
    notFound: 'complaintLink.not_found',
    params: schema.idSchema,
    response: nothing(),
    handler: ({ params }, call) => revokeComplaintLink(contextOf(call), params),
  }),
];
