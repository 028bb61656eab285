import { takeOverLead } from '../../../commands/leads/takeOverLead.ts';
import { pullUpMatter } from '../../../commands/matters/pullUpMatter.ts';
import { releaseMatter } from '../../../commands/matters/releaseMatter.ts';
import { matterKindOptions, presentPullUp } from '../../../presenters/pullUp.ts';
import { listPullUps } from '../../../queries/matters/listPullUps.ts';
import { json, nothing } from '../responseKinds.ts';
import { type Route, type StaffCall, staffRoute } from '../route.ts';
import { createdSchema, idSchema, pullUpListQuerySchema, pullUpListSchema, pullUpSchema } from './schema.ts';

const contextOf = ({ deps, session }: StaffCall) => ({ ...deps, actor: session.actor });

/** Matters of units below that the signed-in person's unit looks into. */
export const pullUpRoutes: readonly Route[] = [
  staffRoute({
    method: 'get',
    path: '/api/pull-ups',
    summary: '提级督办的事项',
    permission: 'bureau.read',
    query: pullUpListQuerySchema,
    response: json(pullUpListSchema),
    async handler({ query }, call) {
      const { rows, nextCursor } = await listPullUps(contextOf(call), query);
      return { rows: rows.map(presentPullUp), kinds: matterKindOptions, nextCursor };
    },
  }),
  staffRoute({
    method: 'post',
    path: '/api/pull-ups',
    summary: '提级督办一件事项',
    permission: 'matter.pullUp',
    body: pullUpSchema,
    response: json(createdSchema),
    handler({ body: { kind, ...body } }, call) {
      if (kind === 'lead') return takeOverLead(contextOf(call), body);
      return pullUpMatter(contextOf(call), { kind, ...body });
    },
  }),
  staffRoute({
    method: 'delete',
    path: '/api/pull-ups/:id',
    summary: '结束督办',
    permission: 'matter.pullUp',
    notFound: 'matter.not_found',
    params: idSchema,
    response: nothing(),
    handler: ({ params }, call) => releaseMatter(contextOf(call), params),
  }),
];
