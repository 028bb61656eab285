import { addNote } from '../../../commands/leads/addNote.ts';
import { leadForm } from '../../../commands/leads/checkedLead.ts';
import { enterLead } from '../../../commands/leads/enterLead.ts';
import { excludeFromLead } from '../../../commands/leads/excludeFromLead.ts';
import { recordTold } from '../../../commands/leads/recordTold.ts';
import { sayToReporter } from '../../../commands/leads/sayToReporter.ts';
import { presentLead } from '../../../presenters/leads/file.ts';
import { presentClock, presentLeadRow } from '../../../presenters/leads/row.ts';
import { presentSimilar } from '../../../presenters/leads/similar.ts';
import { getLead } from '../../../queries/leads/getLead.ts';
import { getSlip } from '../../../queries/leads/getSlip.ts';
import { leadForms } from '../../../queries/leads/leadForms.ts';
import { leadOptions } from '../../../queries/leads/leadOptions.ts';
import { listLeads } from '../../../queries/leads/listLeads.ts';
import { json, nothing } from '../responseKinds.ts';
import { type Route, type StaffCall, staffRoute } from '../route.ts';
import { leadEvidenceRoutes } from './evidenceRoutes.ts';
import { identityRoutes } from './identityRoutes.ts';
import * as schema from './schema.ts';
import { leadStepRoutes } from './stepRoutes.ts';

const contextOf = ({ deps, session }: StaffCall) => ({ ...deps, actor: session.actor });
const notFound = 'lead.not_found';
const params = schema.numberSchema;

/** Leads: what came in, what is done with them, and what is said to whoever reported. */
export const leadRoutes: readonly Route[] = [
  staffRoute({
    method: 'get',
    path: '/api/leads',
    summary: '线索列表',
    permission: 'lead.list',
    query: schema.listQuerySchema,
    response: json(schema.leadListSchema),
    async handler({ query }, call) {
      const { rows, counts, nextCursor } = await listLeads(contextOf(call), query);
      return {
        rows: rows.map((row) => ({
          ...presentLeadRow(row, row),
          clock: row.clock ? presentClock(row.clock) : null,
          silent: row.silent,
        })),
        ...{ counts, nextCursor },
      };
    },
  }),
  staffRoute({
    method: 'get',
    path: '/api/lead-forms',
    summary: '登记线索的表单',
    permission: 'lead.enter',
    response: json(schema.formsSchema),
    handler: (_input, call) => leadForms(contextOf(call)),
  }),
  staffRoute({
    method: 'post',
    path: '/api/leads',
    summary: '登记电话、来信、来访的线索',
    permission: 'lead.enter',
    body: schema.entrySchema,
    response: json(schema.enteredSchema),
    handler: ({ body: { receivedAt, ...body } }, call) =>
      enterLead(contextOf(call), {
        ...{ ...body, form: leadForm },
        ...(receivedAt ? { receivedAt: new Date(receivedAt) } : {}),
      }),
  }),
  staffRoute({
    method: 'get',
    path: '/api/leads/:no',
    summary: '线索详情',
    permission: 'lead.read',
    ...{ notFound, params },
    response: json(schema.leadSchema),
    handler: async ({ params: { no } }, call) => presentLead(await getLead(contextOf(call), { no })),
  }),
  staffRoute({
    method: 'get',
    path: '/api/leads/:no/options',
    summary: '可以交办的人员和单位',
    permission: 'lead.read',
    ...{ notFound, params },
    response: json(schema.optionsSchema),
    async handler({ params: { no } }, call) {
      const { similar, ...options } = await leadOptions(contextOf(call), { no });
      return { ...options, similar: similar.map(presentSimilar) };
    },
  }),
  staffRoute({
    method: 'get',
    path: '/api/leads/:no/transfers/:id',
    summary: '移送单',
    permission: 'lead.read',
    notFound,
    params: schema.requestParamsSchema,
    response: json(schema.slipSchema),
    handler: ({ params: ref }, call) => getSlip(contextOf(call), ref),
  }),
  staffRoute({
    method: 'post',
    path: '/api/leads/:no/messages',
    summary: '给举报人留言',
    permission: 'lead.tell',
    ...{ notFound, params },
    body: schema.textSchema,
    response: nothing(),
    handler: ({ params: { no }, body }, call) => sayToReporter(contextOf(call), { no, ...body }),
  }),
  staffRoute({
    method: 'post',
    path: '/api/leads/:no/notes',
    summary: '添加内部记录',
    permission: 'lead.work',
    ...{ notFound, params },
    body: schema.textSchema,
    response: nothing(),
    handler: ({ params: { no }, body }, call) => addNote(contextOf(call), { no, ...body }),
  }),
  staffRoute({
    method: 'post',
    path: '/api/leads/:no/told',
    summary: '登记告知情况',
    permission: 'lead.tell',
    ...{ notFound, params },
    body: schema.toldSchema,
    response: nothing(),
    handler: ({ params: { no }, body }, call) => recordTold(contextOf(call), { no, ...body }),
  }),
  staffRoute({
    method: 'post',
    path: '/api/leads/:no/exclusions',
    summary: '个案回避',
    permission: 'lead.read',
    ...{ notFound, params },
    body: schema.exclusionSchema,
    response: nothing(),
    handler: ({ params: { no }, body }, call) => excludeFromLead(contextOf(call), { no, ...body }),
  }),
  ...leadStepRoutes,
  ...identityRoutes,
  ...leadEvidenceRoutes,
];
