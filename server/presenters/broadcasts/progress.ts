import { broadcastStateLabels } from '../../domain/broadcasts/machine.ts';
import { progressOf } from '../../domain/broadcasts/progress.ts';
import { recipientLabels, recipientStates } from '../../domain/broadcasts/recipients.ts';
import type { ShownBroadcast } from '../../queries/broadcasts/getBroadcast.ts';

/** How far a broadcast is: the bar, and how many people stand where. */
export function presentProgress({ broadcast, counts, now }: ShownBroadcast) {
  const { state, marks, frozenAt, revision } = broadcast;
  const running = state === 'running';
  const { total, finished, percent, perMinute, secondsLeft } = progressOf(counts, marks ?? [], now);
  return {
    ...{ state, stateLabel: broadcastStateLabels[state], revision, frozen: Boolean(frozenAt) },
    // While people are still being copied, nobody knows of how many these are.
    ...{ total: frozenAt ? total : null, finished, percent: frozenAt ? percent : 0 },
    ...{ perMinute: running ? perMinute : null, secondsLeft: running ? secondsLeft : null },
    read: counts.read,
    results: recipientStates
      .filter((name) => counts[name] > 0)
      .map((name) => ({ state: name, label: recipientLabels[name], count: counts[name] })),
  };
}
