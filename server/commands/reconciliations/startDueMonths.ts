import { addDays } from '../../domain/calendar/days.ts';
import { DomainError } from '../../domain/errors.ts';
import { beijingDay } from '../../domain/time.ts';
import { Reconciliation } from '../../models/reconciliation.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { PayMerchants } from '../../wechat/pay/port.ts';
import type { CommandContext, Services } from '../context.ts';
import { beginMonth } from './startReconciliation.ts';

/** WeChat has the bill of a day on the next one; a few more are for late ones (ours). */
const daysAfter = 3;

/** Begins the comparison of last month for every bureau that pays by WeChat, once it is a few days over. */
export async function startDueMonths(
  services: Services & { merchants: PayMerchants },
): Promise<{ started: number }> {
  const context: CommandContext = { ...services, actor: { kind: 'system', id: 'startDueMonths' } };
  const today = beijingDay(services.clock.now());
  let started = 0;
  if (Number(today.slice(8)) < daysAfter) return { started };
  const month = addDays(`${today.slice(0, 7)}-01`, -1).slice(0, 7);
  for (const bureauId of services.merchants.keys()) {
    if (await Reconciliation.exists({ _id: `${bureauId}-${month}` })) continue;
    try {
      await inTransaction(() => beginMonth(context, { bureauId, month }));
      started += 1;
    } catch (error) {
      // Another worker was faster.
      if (!(error instanceof DomainError && error.code === 'reconciliation.running')) throw error;
    }
  }
  return { started };
}
