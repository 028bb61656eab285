import { viaLabels } from '../domain/deliveries/vias.ts';
import type { Undelivered } from '../queries/deliveries/listUndelivered.ts';
import { presentDelivery } from './delivery.ts';

/** A notice that did not arrive, with what was tried and what can be done. */
export function presentUndelivered(row: Undelivered, { canSettle }: { canSettle: boolean }) {
  const { id, kindLabel, stateLabel, createdAt, finishedAt, reason, given } = presentDelivery(row);
  const { subject, tried, object } = row;
  const state = row.state === 'unknown' ? ('unknown' as const) : ('failed' as const);
  return {
    ...{ id, kindLabel, stateLabel, createdAt, finishedAt, subject, state, canSettle, given },
    object: { kind: object?.kind ?? '', id: object?.id ?? '' },
    reason: reason ?? '原因不明',
    // The last refusal is the reason itself.
    tried: (tried ?? []).slice(0, -1).map((one) => ({ label: viaLabels[one.via], reason: one.reason })),
    canRetry: canSettle && state === 'failed',
  };
}
