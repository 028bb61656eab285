import { authorize } from '../../permissions/permissions.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { StaffContext } from '../context.ts';
import { writeEntry } from './writeEntry.ts';

/** Money that comes into the budget of a year or leaves it, with the document that says so. */
export interface BudgetChange {
  year: number;
  kind: 'allot' | 'withdraw';
  fen: number;
  reference: string;
}

/**
 * Enters a change of the budget.
 * @throws DomainError `permission.denied`, `ledger.too_much` where less is left than is to be taken back
 */
export async function enterBudget(context: StaffContext, change: BudgetChange): Promise<void> {
  const { bureauId } = context.actor;
  authorize(context.actor, 'ledger.budget', { bureauId });
  await inTransaction(() => writeEntry(context, { bureauId, ...change }));
}
