import type { Via } from '../../domain/deliveries/vias.ts';
import type { Gauge } from './gauge.ts';

/** WeChat's usual daily limits: wechat.md §2.3, §2.5, §2.6; of bizsend none is published, so the one of templates is taken. */
const usual: Readonly<Record<Via, number>> = {
  subscription: 100_000,
  miniSubscription: 10_000_000,
  template: 100_000,
  customerService: 500_000,
};

/** The limit of a day: the account's setting, else where WeChat stopped us, else the usual one. */
export function dailyQuota(
  setting: number | undefined,
  learned: string | null,
  via: Via,
): Pick<Gauge, 'limit' | 'from'> {
  if (setting !== undefined) return { limit: setting, from: 'setting' };
  if (learned !== null && Number(learned) > 0) return { limit: Number(learned), from: 'learned' };
  return { limit: usual[via], from: 'usual' };
}
