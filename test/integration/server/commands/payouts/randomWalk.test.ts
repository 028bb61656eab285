import { afterAll, beforeAll, expect, it } from 'vitest';
import { wakePayout } from '../../../../../server/commands/payouts/wakePayout.ts';
import { wantCancel } from '../../../../../server/commands/payouts/wantCancel.ts';
import { DomainError } from '../../../../../server/domain/errors.ts';
import { LedgerEntry } from '../../../../../server/models/ledgerEntry.ts';
import type { PayFault } from '../../../../support/payModel.ts';
import { type Payable, type PayWorld, startPayWorld } from '../../../../support/payWorld.ts';
import { rewardOf } from '../../../../support/rewards.ts';

// Taps, confirmations, cancellations, notices, lost requests and lost answers, closing and waiting in any order: whatever happens,
// nobody is paid twice, nobody who was paid is unpaid in our books, and at the end everything is settled.

let world: PayWorld;
beforeAll(async () => {
  world = await startPayWorld();
});
afterAll(() => world.corps.stop());

/** Mulberry32: the same walk for the same seed. */
function randomOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const hour = 3_600_000;
const faults: readonly PayFault[] = [
  { kind: 'lost' },
  { kind: 'answerLost' },
  { kind: 'refused', code: 'SYSTEM_ERROR' },
  { kind: 'refused', code: 'NOT_ENOUGH' },
];

/** Refusals are answers too. */
async function allow(work: Promise<unknown>): Promise<void> {
  await work.catch((error: unknown) => {
    if (!(error instanceof DomainError)) throw error;
  });
}

async function numbersOf(own: Payable): Promise<string[]> {
  return (await world.payouts(own.no)).map(({ outBillNo }) => outBillNo);
}

async function act(own: Payable, random: (below: number) => number): Promise<void> {
  const { model, corps, bureauId } = world;
  const [latest = ''] = (await numbersOf(own)).slice(-1);
  const acts: readonly (() => unknown)[] = [
    () => allow(world.tap(own)),
    () => Promise.allSettled([world.tap(own), world.tap(own)]),
    () => world.drive(1),
    () => world.drive(3),
    // Two workers with the same row.
    () => Promise.all([world.drive(1), world.drive(1)]),
    () => model.confirm(latest),
    () => model.settle(),
    () => wakePayout(corps.services, latest),
    () => allow(wantCancel(corps.staff(bureauId, 'finance'), { no: own.no })),
    () => world.pass(random(3) * hour),
    () => world.pass(26 * hour),
    () => model.failNext(faults[random(faults.length)] ?? { kind: 'lost' }),
    () => model.failNext({ kind: 'answerLost' }, { kind: 'lost' }),
  ];
  await acts[random(acts.length)]?.();
}

async function check(own: Payable): Promise<void> {
  const numbers = await numbersOf(own);
  const arrived = world.model.arrivedFen(numbers);
  expect([0, 200_000], `arrived of ${own.no}`).toContain(arrived);
  const { status, _id } = await rewardOf(own.no);
  const paid = await LedgerEntry.countDocuments({ rewardId: _id, kind: 'pay' });
  expect(paid).toBe(status === 'paid' ? 1 : 0);
  // Paid in our books only when the money is there.
  if (status === 'paid') expect(arrived).toBe(200_000);
}

it.each([1, 7, 23, 101, 4_711])('walk %i', { timeout: 120_000 }, async (seed) => {
  const random = randomOf(seed);
  const own = await world.payable();
  for (let move = 0; move < 40; move += 1) {
    await act(own, random);
    await check(own);
  }
  // Nothing goes wrong any more: whatever was on its way is settled, and the reward is paid once.
  world.model.mend();
  for (let day = 0; day < 4 && (await rewardOf(own.no)).status !== 'paid'; day += 1) {
    await allow(world.tap(own));
    for (let look = 0; look < 6; look += 1) {
      await world.drive(2);
      world.model.settle();
      world.pass(hour);
    }
    for (const number of await numbersOf(own)) world.model.confirm(number);
    await world.drive(2);
    world.pass(26 * hour);
    await world.drive(2);
  }
  await check(own);
  expect(await rewardOf(own.no)).toMatchObject({ status: 'paid' });
  expect(world.model.arrivedFen(await numbersOf(own))).toBe(200_000);
  expect(await world.balanced()).toBe(true);
});
