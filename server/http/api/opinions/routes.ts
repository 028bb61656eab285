import { enterOpinion } from '../../../commands/opinions/enterOpinion.ts';
import { openAuthor } from '../../../commands/opinions/openAuthor.ts';
import { sayToOpinionAuthor } from '../../../commands/opinions/sayToOpinionAuthor.ts';
import { presentClock } from '../../../presenters/leads/row.ts';
import { presentOpinion } from '../../../presenters/opinions/file.ts';
import { presentOpinionRow } from '../../../presenters/opinions/row.ts';
import { getOpinion } from '../../../queries/opinions/getOpinion.ts';
import { listOpinions } from '../../../queries/opinions/listOpinions.ts';
import { opinionOptions } from '../../../queries/opinions/opinionOptions.ts';
import { opinionPaperForm } from '../../../queries/opinions/opinionPaperForm.ts';
import { messageSchema, numberSchema } from '../authorSchema.ts';
import { json, nothing } from '../responseKinds.ts';
import { type Route, type StaffCall, staffRoute } from '../route.ts';
import { opinionFileRoutes } from './fileRoutes.ts';
import * as schema from './schema.ts';
import { opinionStepRoutes } from './stepRoutes.ts';

const contextOf = ({ deps, session }: StaffCall) => ({ ...deps, actor: session.actor });
const notFound = 'opinion.not_found';

/** Opinions, suggestions and relayed letters: the list (台账), one file, and what is done with it. */
export const opinionRoutes: readonly Route[] = [
  staffRoute({
    method: 'get',
    path: '/api/opinions',
    summary: '意见建议台账',
    permission: 'opinion.list',
    query: schema.listQuerySchema,
    response: json(schema.opinionListSchema),
    async handler({ query: { mine, ...query } }, call) {
      const wanted = { ...query, mine: mine === 'true' };
      const { rows, counts, nextCursor } = await listOpinions(contextOf(call), wanted);
      return {
        rows: rows.map((row) => ({
          ...presentOpinionRow(row, row.profile, row.assigneeName),
          clock: row.clock ? presentClock(row.clock) : null,
        })),
        ...{ counts, nextCursor },
      };
    },
  }),
  staffRoute({
    method: 'post',
    path: '/api/opinions',
    summary: '录入书面、电话或当面提出的意见建议',
    permission: 'opinion.enter',
    body: schema.enterSchema,
    response: json(schema.enteredSchema),
    handler: ({ body }, call) => enterOpinion(contextOf(call), body),
  }),
  staffRoute({
    method: 'get',
    path: '/api/opinion-form',
    summary: '录入书面、电话或当面提出的意见建议的表单',
    permission: 'opinion.enter',
    response: json(schema.paperFormSchema),
    handler: async (_input, call) => ({ ...(await opinionPaperForm(contextOf(call))) }),
  }),
  staffRoute({
    method: 'get',
    path: '/api/opinions/:no/options',
    summary: '办理意见建议时可选的类别、人员和单位',
    permission: 'opinion.read',
    notFound,
    params: numberSchema,
    response: json(schema.optionsSchema),
    handler: ({ params }, call) => opinionOptions(contextOf(call), params),
  }),
  staffRoute({
    method: 'get',
    path: '/api/opinions/:no',
    summary: '意见建议详情',
    permission: 'opinion.read',
    notFound,
    params: numberSchema,
    response: json(schema.opinionSchema),
    handler: async ({ params }, call) => presentOpinion(await getOpinion(contextOf(call), params)),
  }),
  staffRoute({
    method: 'post',
    path: '/api/opinions/:no/author-openings',
    summary: '查看转递来信的原写信人',
    permission: 'opinion.openAuthor',
    notFound,
    params: numberSchema,
    body: schema.openingSchema,
    response: json(schema.letterAuthorSchema),
    handler: ({ params, body }, call) => openAuthor(contextOf(call), { ...params, ...body }),
  }),
  staffRoute({
    method: 'post',
    path: '/api/opinions/:no/messages',
    summary: '给提意见的监督员留言',
    permission: 'opinion.tell',
    notFound,
    params: numberSchema,
    body: messageSchema,
    response: nothing(),
    handler: ({ params, body }, call) => sayToOpinionAuthor(contextOf(call), { ...params, ...body }),
  }),
  ...opinionFileRoutes,
  ...opinionStepRoutes,
];
