import { z } from 'zod';
import { settleDifference } from '../../../commands/reconciliations/settleDifference.ts';
import { startReconciliation } from '../../../commands/reconciliations/startReconciliation.ts';
import { reconciliationStates } from '../../../domain/rewards/reconciliation.ts';
import { presentDifference, presentMonth } from '../../../presenters/reconciliation.ts';
import { getReconciliation } from '../../../queries/reconciliations/getReconciliation.ts';
import { listReconciliations } from '../../../queries/reconciliations/listReconciliations.ts';
import { json, nothing } from '../responseKinds.ts';
import { type Route, type StaffCall, staffRoute } from '../route.ts';

const contextOf = ({ deps, session }: StaffCall) => ({ ...deps, actor: session.actor });
const notFound = 'reconciliation.not_found';
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, '月份请按 2026-10 这样填写。');
const monthSchema = z.object({
  month: z.string(),
  state: z.enum(reconciliationStates),
  stateLabel: z.string(),
  /** Of the days of the month, from 0 to 1. */
  progress: z.number(),
  lines: z.int(),
  matched: z.int(),
  matchedFen: z.int(),
  differences: z.int(),
  problem: z.string().nullable(),
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
});
const differenceSchema = z.object({
  id: z.string(),
  kindLabel: z.string(),
  outBillNo: z.string(),
  rewardNo: z.string().nullable(),
  billFen: z.int().nullable(),
  ourFen: z.int().nullable(),
  day: z.string().nullable(),
  settledBy: z.string().nullable(),
  settledAt: z.iso.datetime().nullable(),
  note: z.string().nullable(),
});

/** The monthly comparison of payouts and WeChat's bills. */
export const reconciliationRoutes: readonly Route[] = [
  staffRoute({
    method: 'get',
    path: '/api/reconciliations',
    summary: '账单核对列表',
    permission: 'reconciliation.read',
    response: json(
      z.object({ rows: z.array(monthSchema), paysByWechat: z.boolean(), mayStart: z.boolean() }),
    ),
    async handler(_input, call) {
      const { rows, ...rest } = await listReconciliations(contextOf(call));
      return { ...rest, rows: rows.map(presentMonth) };
    },
  }),
  staffRoute({
    method: 'post',
    path: '/api/reconciliations',
    summary: '核对一个月的账单',
    permission: 'reconciliation.work',
    body: z.strictObject({ month }),
    response: nothing(),
    handler: ({ body }, call) => startReconciliation(contextOf(call), body),
  }),
  staffRoute({
    method: 'get',
    path: '/api/reconciliations/:month',
    summary: '一个月的账单核对',
    permission: 'reconciliation.read',
    notFound,
    params: z.object({ month }),
    response: json(z.object({ month: monthSchema, differences: z.array(differenceSchema) })),
    async handler({ params }, call) {
      const { row, differences } = await getReconciliation(contextOf(call), params);
      return { month: presentMonth(row), differences: differences.map(presentDifference) };
    },
  }),
  staffRoute({
    method: 'post',
    path: '/api/bill-differences/:id/settlement',
    summary: '登记差异的处理',
    permission: 'reconciliation.work',
    notFound,
    params: z.object({ id: z.string().max(160) }),
    body: z.strictObject({
      note: z.string('请写明原因。').trim().min(2, '请写明原因。').max(500, '最多 500 字。'),
    }),
    response: nothing(),
    handler: ({ params, body }, call) => settleDifference(contextOf(call), { ...params, ...body }),
  }),
];
