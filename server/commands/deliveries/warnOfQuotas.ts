import { quotaLevel } from '../../domain/deliveries/quotaLevels.ts';
import { viaLabels } from '../../domain/deliveries/vias.ts';
import { beijingDay } from '../../domain/time.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { WechatAccounts } from '../../wechat/accounts.ts';
import type { Pace } from '../../wechat/pace/createPace.ts';
import type { Services } from '../context.ts';
import { openTask } from '../tasks/openTask.ts';

/**
 * Gives the staff of an account's own unit a task when a way of sending comes near the end of its quota for today: once a day
 * and way, however often it is looked at. Ours.
 * @returns how many ways are near their end
 */
export async function warnOfQuotas(
  services: Pick<Services, 'clock' | 'ids'> & { accounts: WechatAccounts; pace: Pick<Pace, 'gauges'> },
): Promise<{ near: number }> {
  const { clock, ids, accounts, pace } = services;
  const today = beijingDay(clock.now());
  let near = 0;
  for (const account of accounts.values()) {
    const { bureauId, key } = account.settings;
    for (const gauge of await pace.gauges(account)) {
      if (quotaLevel(gauge) === 'good') continue;
      near += 1;
      await inTransaction(() =>
        openTask(
          { clock, ids, actor: { kind: 'system', id: 'worker' } },
          {
            ...{ bureauId, kind: 'quotaRunsOut', object: { kind: 'bureau', id: bureauId } },
            ...{ subject: viaLabels[gauge.via], article: 'ours', dueOn: today },
            occasion: `${key}-${gauge.via}-${today}`,
          },
        ),
      );
    }
  }
  return { near };
}
