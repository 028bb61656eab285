import type { StaffContext } from '../../commands/context.ts';
import { type QuotaLevel, quotaLevel } from '../../domain/deliveries/quotaLevels.ts';
import { authorize } from '../../permissions/permissions.ts';
import type { WechatAccounts } from '../../wechat/accounts.ts';
import type { Pace } from '../../wechat/pace/createPace.ts';
import type { Gauge } from '../../wechat/pace/gauge.ts';

/** What is left of today's sends of the bureau's own account. */
export type AccountGauge = Gauge & { level: QuotaLevel };

/** What it is read from. */
export interface GaugeServices {
  accounts: WechatAccounts;
  pace: Pick<Pace, 'gauges'>;
}

/**
 * Today's sends of the actor's own account by way; empty for a bureau that shares another's account.
 * @throws DomainError `permission.denied`
 */
export async function accountGauges({
  actor,
  accounts,
  pace,
}: StaffContext & GaugeServices): Promise<AccountGauge[]> {
  const { bureauId } = actor;
  authorize(actor, 'delivery.quota', { bureauId });
  const own = [...accounts.values()].find(({ settings }) => settings.bureauId === bureauId);
  if (!own) return [];
  const gauges = await pace.gauges(own);
  return gauges.map((gauge) => ({ ...gauge, level: quotaLevel(gauge) }));
}
