import { confirmFocusClaim } from '../../../commands/focus/confirmFocusClaim.ts';
import { proposeFocusClaim } from '../../../commands/focus/proposeFocusClaim.ts';
import { releaseFocusClaim } from '../../../commands/focus/releaseFocusClaim.ts';
import { articleInWords } from '../../../domain/articles.ts';
import { focusLabels } from '../../../domain/focus/states.ts';
import { beijingDay } from '../../../domain/time.ts';
import { listFocusClaims } from '../../../queries/focus/listFocusClaims.ts';
import { getInstitution } from '../../../queries/institutions/getInstitution.ts';
import { json, nothing } from '../responseKinds.ts';
import { type Route, type StaffCall, staffRoute } from '../route.ts';
import * as schema from './schema.ts';

const contextOf = ({ deps, session }: StaffCall) => ({ ...deps, actor: session.actor });

/** Claims of 重点关联监督单位. */
export const focusRoutes: readonly Route[] = [
  staffRoute({
    method: 'get',
    path: '/api/focus-claims',
    summary: '重点关联监督单位认领',
    permission: 'focus.list',
    query: schema.pageQuerySchema,
    response: json(schema.claimListSchema),
    async handler({ query }, call) {
      const { rows, nextCursor, article } = await listFocusClaims(contextOf(call), query);
      const lines = rows.map(({ no, state, supervisorNo, institution, createdAt, revision }) => ({
        ...{ no, state, stateLabel: focusLabels[state], supervisorNo, revision },
        institutionName: institution?.name ?? '',
        institutionCode: institution?.code ?? '',
        createdAt: createdAt.toISOString(),
      }));
      return { rows: lines, nextCursor, article: article && articleInWords(article) };
    },
  }),
  staffRoute({
    method: 'post',
    path: '/api/focus-claims',
    summary: '代监督员登记认领',
    permission: 'focus.manage',
    body: schema.newClaimSchema,
    response: json(schema.startedSchema),
    async handler({ body }, call) {
      const context = contextOf(call);
      const no = context.ids.matter('GZ', beijingDay(context.clock.now()));
      const { _id: institutionId } = await getInstitution(context.actor, body.institutionCode);
      await proposeFocusClaim(context, { no, institutionId, appointmentNo: body.supervisorNo });
      return { no };
    },
  }),
  staffRoute({
    method: 'post',
    path: '/api/focus-claims/:no/confirmations',
    summary: '确认认领',
    permission: 'focus.manage',
    notFound: 'focus_claim.not_found',
    params: schema.numberSchema,
    body: schema.revisionSchema,
    response: nothing(),
    handler: ({ params, body }, call) => confirmFocusClaim(contextOf(call), { ...params, ...body }),
  }),
  staffRoute({
    method: 'post',
    path: '/api/focus-claims/:no/releases',
    summary: '解除认领',
    permission: 'focus.manage',
    notFound: 'focus_claim.not_found',
    params: schema.numberSchema,
    body: schema.revisionSchema,
    response: nothing(),
    handler: ({ params, body }, call) => releaseFocusClaim(contextOf(call), { ...params, ...body }),
  }),
];
