import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marked, progressOf, totals } from '../../../../../server/domain/broadcasts/progress.ts';
import {
  isFinal,
  noCounts,
  recipientStates,
  sumCounts,
} from '../../../../../server/domain/broadcasts/recipients.ts';
import { resultOf } from '../../../../../server/domain/broadcasts/resultOf.ts';
import { scheduleProblems } from '../../../../../server/domain/broadcasts/schedule.ts';
import { roomFor } from '../../../../../server/domain/broadcasts/window.ts';

const now = new Date('2026-11-29T02:00:00Z');
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1_000);

describe('progress', () => {
  it('says the rate of the last minutes and what is left at it', () => {
    const counts = { ...noCounts(), sent: 300, failed: 100, pending: 600 };
    const marks = [{ at: ago(60), finished: 200 }];
    expect(progressOf(counts, marks, now)).toEqual({
      ...{ total: 1_000, finished: 400, percent: 40, perMinute: 200, secondsLeft: 180 },
    });
  });

  it('says no rate before it can, nor while nothing moves', () => {
    const counts = { ...noCounts(), sent: 5, pending: 5 };
    for (const marks of [[], [{ at: ago(2), finished: 0 }], [{ at: ago(60), finished: 5 }]])
      expect(progressOf(counts, marks, now)).toMatchObject({ perMinute: null, secondsLeft: null });
  });

  it('says 100 only when everybody was dealt with, and never divides by nobody', () => {
    expect(progressOf({ ...noCounts(), sent: 9_999, planned: 1 }, [], now).percent).toBe(99);
    expect(progressOf(noCounts(), [], now).percent).toBe(0);
  });

  it('counts everybody once, however the shards are split', () => {
    const shard = fc.record(Object.fromEntries(recipientStates.map((name) => [name, fc.integer()])));
    fc.assert(
      fc.property(fc.array(shard, { maxLength: 5 }), (shards) => {
        const { total, finished } = totals(sumCounts(shards));
        const open = shards.reduce((sum, one) => sum + (one.pending ?? 0) + (one.planned ?? 0), 0);
        expect(total - finished).toBe(open);
      }),
    );
    expect(recipientStates.filter((state) => !isFinal(state))).toEqual(['pending', 'planned']);
  });

  it('keeps two marks, a minute apart', () => {
    const first = { at: ago(120), finished: 1 };
    const second = { at: ago(59), finished: 2 };
    expect(marked([first, second], { at: now, finished: 3 })).toEqual([first, second]);
    const third = { at: new Date(now.getTime() + 1_000), finished: 3 };
    expect(marked([first, second], third)).toEqual([second, third]);
  });
});

describe('the window', () => {
  it.each([
    [{ due: 0, planned: 0 }, 200],
    [{ due: 950, planned: 0 }, 50],
    [{ due: 0, planned: 4_990 }, 10],
    [{ due: 5_000, planned: 0 }, 0],
  ])('%o leaves room for %i', (waiting, room) => expect(roomFor(waiting)).toBe(room));
});

describe('the time of a broadcast', () => {
  it('is later than now, and not too far', () => {
    const codes = (at: Date) => scheduleProblems(at, now).map(({ code }) => code);
    expect(codes(now)).toEqual(['past']);
    expect(codes(new Date(Number.NaN))).toEqual(['past']);
    expect(codes(new Date(now.getTime() + 1))).toEqual([]);
    expect(codes(new Date(now.getTime() + 91 * 86_400_000))).toEqual(['too_far']);
  });
});

describe('what became of a message', () => {
  it.each([
    [{ kind: 'sent', errcode: null, following: true }, 'sent'],
    [{ kind: 'unknown', errcode: null, following: true }, 'unknown'],
    [{ kind: 'refused', errcode: 43101, following: true }, 'refused'],
    [{ kind: 'refused', errcode: 43004, following: true }, 'unfollowed'],
    [{ kind: 'refused', errcode: null, following: false }, 'unfollowed'],
    [{ kind: 'refused', errcode: 47003, following: true }, 'failed'],
    [{ kind: 'retry', errcode: -1, following: true }, 'failed'],
  ] as const)('%o is %s', (ending, state) => expect(resultOf(ending)).toBe(state));
});
