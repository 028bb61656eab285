import { submitOpinionOnce } from '../../../commands/mini/submitOpinionOnce.ts';
import { submitReportOnce } from '../../../commands/mini/submitReportOnce.ts';
import { requireFollower } from '../../../queries/identities/requireFollower.ts';
import { listReturnedReports } from '../../../queries/reports/listReturnedReports.ts';
import { json } from '../responseKinds.ts';
import { personRoute, type Route } from '../route.ts';
import { matterReceiptSchema } from './applicationSchema.ts';
import * as schema from './reportSchema.ts';
import { numberSchema } from './schema.ts';

/** What supervisors write: visit reports and opinions. */
export const miniReportRoutes: readonly Route[] = [
  personRoute({
    method: 'get',
    path: '/api/mini/reports/returned',
    summary: '等我补正的走访报告',
    response: json(schema.returnedReportsSchema),
    async handler(_input, { deps, person }) {
      const found = await listReturnedReports(deps, await requireFollower(deps.crypto, person.personId));
      return {
        rows: found.map(({ no, form, answers, reason, returnedAt }) => ({
          ...{ no, form: { ...form }, answers: { ...answers }, reason: reason ?? null },
          returnedAt: returnedAt.toISOString(),
        })),
      };
    },
  }),
  personRoute({
    method: 'post',
    path: '/api/mini/reports',
    summary: '提交走访报告',
    perMinuteEach: 20,
    body: schema.handedReportSchema,
    response: json(matterReceiptSchema),
    handler: ({ body }, { deps, person }) => submitReportOnce(deps, person, body),
  }),
  personRoute({
    method: 'post',
    path: '/api/mini/reports/:no/resubmit',
    summary: '补正走访报告',
    notFound: 'report.not_found',
    perMinuteEach: 20,
    params: numberSchema,
    body: schema.handedReportSchema,
    response: json(matterReceiptSchema),
    handler: ({ params, body }, { deps, person }) => submitReportOnce(deps, person, { ...params, ...body }),
  }),
  personRoute({
    method: 'post',
    path: '/api/mini/opinions',
    summary: '提交意见建议',
    perMinuteEach: 20,
    body: schema.opinionSchema,
    response: json(matterReceiptSchema),
    handler: ({ body }, { deps, person }) => submitOpinionOnce(deps, person, body),
  }),
];
