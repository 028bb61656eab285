import type { StaffContext } from '../../commands/context.ts';
import { authorize } from '../../permissions/permissions.ts';
import type { WechatAccounts } from '../../wechat/accounts.ts';
import type { Pace } from '../../wechat/pace/createPace.ts';
import type { Gauge } from '../../wechat/pace/gauge.ts';

/** From which share of a day's quota on the gauge warns, and alarms (ours). */
const levels = { warning: 0.7, alarm: 0.9 } as const;

/** What is left of today's sends of the bureau's own account. */
export type AccountGauge = Gauge & { level: 'good' | 'warning' | 'alarm' };

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
  return gauges.map((gauge) => ({ ...gauge, level: levelOf(gauge) }));
}

function levelOf({ used, limit, closedUntil }: Gauge): AccountGauge['level'] {
  const share = used / limit;
  if (closedUntil || share >= levels.alarm) return 'alarm';
  return share >= levels.warning ? 'warning' : 'good';
}
