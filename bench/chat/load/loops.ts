import { setTimeout as sleep } from 'node:timers/promises';
import type { Person } from './person.ts';
import type { LoadResult } from './protocol.ts';
import { createTally } from './tally.ts';

/** Each person writes again as soon as the answer is there. A turn is timed from sealing to the checked answer. */
export async function closedLoop(people: readonly Person[], seconds: number): Promise<LoadResult> {
  const tally = createTally();
  const start = performance.now();
  const until = start + seconds * 1000;
  await Promise.all(
    people.map(async (person) => {
      for (let at = start; at < until; at = performance.now()) {
        const begun = performance.now();
        const fault = await person.turn();
        tally.add(performance.now() - begun, fault);
      }
    }),
  );
  return tally.result((performance.now() - start) / 1000);
}

/**
 * Each person writes at fixed times, `every` seconds apart, beginning at a time of their own. A turn is timed
 * from the moment it was due: when a person's earlier answer is late, the next message waits for it, and that
 * wait counts (no coordinated omission).
 */
export async function openLoop(
  people: readonly Person[],
  every: number,
  seconds: number,
): Promise<LoadResult> {
  const tally = createTally();
  const start = performance.now() + 50;
  await Promise.all(
    people.map(async (person, index) => {
      const phase = phaseOf(index) * every * 1000;
      for (let due = start + phase; due < start + seconds * 1000; due += every * 1000) {
        const wait = due - performance.now();
        if (wait > 0) await sleep(wait);
        const fault = await person.turn();
        tally.add(performance.now() - due, fault);
      }
    }),
  );
  return tally.result(seconds);
}

/** A phase between 0 and 1 that looks random and is the same in every run: people do not write in step. */
function phaseOf(index: number): number {
  return Math.abs(Math.sin((index + 1) * 12.9898) * 43_758.5453) % 1;
}
