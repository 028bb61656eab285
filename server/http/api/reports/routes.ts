import { acceptReport } from '../../../commands/reports/acceptReport.ts';
import { returnReport } from '../../../commands/reports/returnReport.ts';
import { sayToReportAuthor } from '../../../commands/reports/sayToReportAuthor.ts';
import { splitReport } from '../../../commands/reports/splitReport.ts';
import { presentClock } from '../../../presenters/leads/row.ts';
import { presentReport } from '../../../presenters/reports/file.ts';
import { presentReportRow } from '../../../presenters/reports/row.ts';
import { getReport } from '../../../queries/reports/getReport.ts';
import { listReports } from '../../../queries/reports/listReports.ts';
import { reportOptions } from '../../../queries/reports/reportOptions.ts';
import { messageSchema, numberSchema } from '../authorSchema.ts';
import { json, nothing } from '../responseKinds.ts';
import { type Route, type StaffCall, staffRoute } from '../route.ts';
import { reportFileRoutes } from './fileRoutes.ts';
import * as schema from './schema.ts';

const contextOf = ({ deps, session }: StaffCall) => ({ ...deps, actor: session.actor });
const notFound = 'report.not_found';
const params = numberSchema;

/** Reports of visits and inspections: the list, one file, and what becomes of it. */
export const reportRoutes: readonly Route[] = [
  staffRoute({
    method: 'get',
    path: '/api/reports',
    summary: '监督报告列表',
    permission: 'report.list',
    query: schema.listQuerySchema,
    response: json(schema.reportListSchema),
    async handler({ query }, call) {
      const { rows, counts, nextCursor } = await listReports(contextOf(call), query);
      return {
        rows: rows.map((row) => ({
          ...presentReportRow(row, row.profile, row.institutionName),
          clock: row.clock ? presentClock(row.clock) : null,
        })),
        ...{ counts, nextCursor },
      };
    },
  }),
  staffRoute({
    method: 'get',
    path: '/api/reports/:no',
    summary: '监督报告详情',
    permission: 'report.read',
    ...{ notFound, params },
    response: json(schema.reportSchema),
    handler: async ({ params: ref }, call) => presentReport(await getReport(contextOf(call), ref)),
  }),
  staffRoute({
    method: 'get',
    path: '/api/reports/:no/options',
    summary: '分办监督报告时可选的情形',
    permission: 'report.read',
    ...{ notFound, params },
    response: json(schema.optionsSchema),
    handler: ({ params: ref }, call) => reportOptions(contextOf(call), ref),
  }),
  staffRoute({
    method: 'post',
    path: '/api/reports/:no/acceptance',
    summary: '采纳监督报告',
    permission: 'report.review',
    ...{ notFound, params },
    body: schema.acceptSchema,
    response: json(schema.movedSchema),
    handler: ({ params: ref, body }, call) => acceptReport(contextOf(call), { ...ref, ...body }),
  }),
  staffRoute({
    method: 'post',
    path: '/api/reports/:no/return',
    summary: '退回监督报告补充',
    permission: 'report.review',
    ...{ notFound, params },
    body: schema.returnSchema,
    response: json(schema.movedSchema),
    handler: ({ params: ref, body }, call) => returnReport(contextOf(call), { ...ref, ...body }),
  }),
  staffRoute({
    method: 'post',
    path: '/api/reports/:no/split',
    summary: '分办监督报告发现的问题',
    permission: 'report.review',
    ...{ notFound, params },
    body: schema.splitSchema,
    response: json(schema.splitResultSchema),
    handler: ({ params: ref, body }, call) => splitReport(contextOf(call), { ...ref, ...body }),
  }),
  staffRoute({
    method: 'post',
    path: '/api/reports/:no/messages',
    summary: '给写报告的监督员留言',
    permission: 'report.tell',
    ...{ notFound, params },
    body: messageSchema,
    response: nothing(),
    handler: ({ params: ref, body }, call) => sayToReportAuthor(contextOf(call), { ...ref, ...body }),
  }),
  ...reportFileRoutes,
];
