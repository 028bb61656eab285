import type { Via } from '../../domain/deliveries/vias.ts';

/** What a day's quota looks like. */
export interface Gauge {
  via: Via;
  used: number;
  limit: number;
  /** `usual`: WeChat's usual one; `setting`: the account's; `learned`: where WeChat stopped us last. */
  from: 'usual' | 'setting' | 'learned';
  closedUntil: Date | null;
}
