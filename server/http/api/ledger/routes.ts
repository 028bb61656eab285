import { z } from 'zod';
import { enterBudget } from '../../../commands/ledger/enterBudget.ts';
import { ledgerAccounts } from '../../../domain/rewards/ledger.ts';
import { presentLedger } from '../../../presenters/ledger.ts';
import { getLedger } from '../../../queries/ledger/getLedger.ts';
import { budgetSchema } from '../payments/schema.ts';
import { everyOf, json, nothing } from '../responseKinds.ts';
import { type Route, staffRoute } from '../route.ts';

const query = z.object({
  year: z.coerce.number('年份要用数字。').int().min(2020, '年份不对。').max(2100, '年份不对。'),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number('每页条数要用数字。').int().min(1).max(100, '每页最多 100 条。').default(50),
});

const ledgerSchema = z.object({
  year: z.int(),
  balances: everyOf(ledgerAccounts, z.int()),
  labels: everyOf(ledgerAccounts, z.string()),
  isBalanced: z.boolean(),
  mayEnter: z.boolean(),
  rows: z.array(
    z.object({
      id: z.string(),
      kindLabel: z.string(),
      fromLabel: z.string(),
      toLabel: z.string(),
      fen: z.int(),
      rewardNo: z.string().nullable(),
      reference: z.string().nullable(),
      by: z.string(),
      at: z.iso.datetime(),
    }),
  ),
  nextCursor: z.string().nullable(),
});

/** The ledger of the money for rewards. */
export const ledgerRoutes: readonly Route[] = [
  staffRoute({
    method: 'get',
    path: '/api/ledger',
    summary: '奖励资金台账',
    permission: 'ledger.read',
    query,
    response: json(ledgerSchema),
    handler: async (input, { session }) => presentLedger(await getLedger(session.actor, input.query)),
  }),
  staffRoute({
    method: 'post',
    path: '/api/ledger/budget',
    summary: '登记预算',
    permission: 'ledger.budget',
    body: budgetSchema,
    response: nothing(),
    handler: ({ body }, { deps, session }) => enterBudget({ ...deps, actor: session.actor }, body),
  }),
];
