import { closeAssessment } from '../../../commands/assessment/closeAssessment.ts';
import { commendSupervisor } from '../../../commands/assessment/commendSupervisor.ts';
import { gradeSupervisor } from '../../../commands/assessment/gradeSupervisor.ts';
import { openAssessment } from '../../../commands/assessment/openAssessment.ts';
import { voteOnSupervisor } from '../../../commands/assessment/voteOnSupervisor.ts';
import { articleWords } from '../../../domain/articles.ts';
import { presentAssessment, presentAssessmentRow } from '../../../presenters/assessment.ts';
import { getAssessment } from '../../../queries/assessment/getAssessment.ts';
import { listAssessments } from '../../../queries/assessment/listAssessments.ts';
import { json, nothing } from '../responseKinds.ts';
import { type Route, staffRoute } from '../route.ts';
import { contextOf } from './activityRoutes.ts';
import {
  assessmentListSchema,
  assessmentSchema,
  commendSchema,
  gradeSchema,
  openedSchema,
  openSchema,
  voteSchema,
} from './assessmentSchema.ts';
import { noSchema, pageQuerySchema } from './schema.ts';

const oneAssessment = { notFound: 'assessment.not_found', params: noSchema } as const;

/** Assessments of the corps, where the bureau's document knows them. */
export const assessmentRoutes: readonly Route[] = [
  staffRoute({
    method: 'get',
    path: '/api/assessments',
    summary: '综合评定列表',
    permission: 'assessment.list',
    query: pageQuerySchema,
    response: json(assessmentListSchema),
    async handler({ query }, call) {
      const { rows, rules, judges, nextCursor } = await listAssessments(contextOf(call), query);
      const { article, criteria, output } = rules;
      const basis = articleWords(article);
      const lines = rows.map(presentAssessmentRow);
      return { rows: lines, basis, criteria: [...criteria], output, judges, nextCursor };
    },
  }),
  staffRoute({
    method: 'post',
    path: '/api/assessments',
    summary: '开展综合评定',
    permission: 'assessment.open',
    body: openSchema,
    response: json(openedSchema),
    handler: ({ body }, call) => openAssessment(contextOf(call), body),
  }),
  staffRoute({
    ...oneAssessment,
    method: 'get',
    path: '/api/assessments/:no',
    summary: '一次综合评定',
    permission: 'assessment.read',
    query: pageQuerySchema,
    response: json(assessmentSchema),
    handler: async ({ params, query }, call) =>
      presentAssessment(await getAssessment(contextOf(call), { ...params, ...query })),
  }),
  staffRoute({
    ...oneAssessment,
    method: 'post',
    path: '/api/assessments/:no/grades',
    summary: '评定意见建议质量',
    permission: 'assessment.grade',
    body: gradeSchema,
    response: nothing(),
    handler: ({ params, body }, call) => gradeSupervisor(contextOf(call), { ...params, ...body }),
  }),
  staffRoute({
    ...oneAssessment,
    method: 'post',
    path: '/api/assessments/:no/votes',
    summary: '评议人员表态',
    permission: 'assessment.vote',
    body: voteSchema,
    response: nothing(),
    handler: ({ params, body }, call) => voteOnSupervisor(contextOf(call), { ...params, ...body }),
  }),
  staffRoute({
    ...oneAssessment,
    method: 'post',
    path: '/api/assessments/:no/commendations',
    summary: '表彰监督员',
    permission: 'assessment.commend',
    body: commendSchema,
    response: nothing(),
    handler: ({ params, body }, call) => commendSupervisor(contextOf(call), { ...params, ...body }),
  }),
  staffRoute({
    ...oneAssessment,
    method: 'post',
    path: '/api/assessments/:no/close',
    summary: '结束综合评定',
    permission: 'assessment.open',
    response: nothing(),
    handler: ({ params }, call) => closeAssessment(contextOf(call), params),
  }),
];
