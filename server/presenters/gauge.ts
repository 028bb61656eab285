import { quotaLevelLabels } from '../domain/deliveries/quotaLevels.ts';
import { viaLabels } from '../domain/deliveries/vias.ts';
import type { AccountGauge } from '../queries/deliveries/accountGauges.ts';

/** Today's sends of one way. */
export function presentGauge({ closedUntil, ...gauge }: AccountGauge) {
  return {
    ...gauge,
    label: viaLabels[gauge.via],
    levelLabel: quotaLevelLabels[gauge.level],
    closedUntil: closedUntil?.toISOString() ?? null,
  };
}
