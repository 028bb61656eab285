import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { setBackThrown } from '../../../../../server/commands/payouts/setBackThrown.ts';
import { settleUnclear } from '../../../../../server/commands/payouts/settleUnclear.ts';
import { wakePayout } from '../../../../../server/commands/payouts/wakePayout.ts';
import { wantCancel } from '../../../../../server/commands/payouts/wantCancel.ts';
import { refuseReward } from '../../../../../server/commands/rewards/refuseReward.ts';
import { Delivery } from '../../../../../server/models/delivery.ts';
import { Event } from '../../../../../server/models/event.ts';
import { Payout } from '../../../../../server/models/payout.ts';
import { Task } from '../../../../../server/models/task.ts';
import { getOwnReward } from '../../../../../server/queries/rewards/getOwnReward.ts';
import { type PayWorld, startPayWorld } from '../../../../support/payWorld.ts';
import { rewardOf } from '../../../../support/rewards.ts';
import { refusalOf } from '../../../../support/termWorld.ts';

let world: PayWorld;
beforeAll(async () => {
  world = await startPayWorld();
});
afterAll(() => world.corps.stop());
beforeEach(async () => {
  // What earlier tests left on its way stays where it is.
  await Payout.updateMany({ dueAt: { $exists: true } }, { $unset: { dueAt: 1 } });
  world.model.mend();
  world.model.limits = { minFen: 10, maxFen: 20_000_000, realNameFromFen: 200_000 };
  world.model.balanceFen = Number.MAX_SAFE_INTEGER;
});

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const states = async (no: string) => (await world.payouts(no)).map(({ state }) => state);
const tasksOf = async (no: string) => {
  const { _id } = await rewardOf(no);
  return (await Task.find({ 'object.id': _id, state: 'open' }).lean()).map(({ kind }) => kind);
};

it('tap, confirm, money: paid once, told, in the ledger; openid and package are gone', async () => {
  const own = await world.payable();
  const { no, leadNo, personId, openid } = own;
  await world.tap(own);
  await world.drive();
  expect(await states(no)).toEqual(['waiting']);
  const [{ outBillNo = '' } = {}] = await world.payouts(no);
  const reading = { ...world.corps.services, merchants: new Map([[world.bureauId, world.model]]) };
  const shown = await getOwnReward(reading, { no: leadNo, personId });
  expect(shown).toMatchObject({
    confirm: { mchId: '1900000001', appId: 'wxmini', package: `package-${outBillNo}` },
  });
  // The large amount went with the name of whoever claimed it.
  expect(world.model.transfers.get(outBillNo)?.order).toMatchObject({
    userName: '王小翠',
    amountFen: 200_000,
    openid,
  });
  expect(world.model.confirm(outBillNo)).toBe(true);
  await wakePayout(world.corps.services, outBillNo);
  await world.drive();
  expect(await states(no)).toEqual(['succeeded']);
  expect(await rewardOf(no)).toMatchObject({ status: 'paid' });
  expect(await world.balanced()).toBe(true);
  const stored = JSON.stringify([
    await Payout.find().lean(),
    await Event.find().lean(),
    await Delivery.find().lean(),
    await Task.find().lean(),
  ]);
  for (const secret of [openid, '王小翠', 'package-']) expect(stored).not.toContain(secret);
  const [payout] = await world.payouts(no);
  expect(payout).not.toHaveProperty('payToSealed');
  expect(payout).not.toHaveProperty('packageSealed');
  expect(payout).not.toHaveProperty('dueAt');
});

it('work that throws is tried later and later, and ends as a task; the number stays', async () => {
  const own = await world.payable();
  await world.tap(own);
  const [before] = await world.payouts(own.no);
  const pauses: number[] = [];
  for (let failure = 0; failure < 8; failure += 1) {
    await setBackThrown(world.corps.person('worker'), before?._id ?? '');
    const [row] = await world.payouts(own.no);
    pauses.push(row?.dueAt?.getTime() ?? 0);
  }
  expect([...pauses].sort((a, b) => a - b)).toEqual(pauses);
  expect(new Set(pauses).size).toBe(8);
  expect(await tasksOf(own.no)).toContain('payoutStuck');
  expect(await world.payouts(own.no)).toMatchObject([{ state: 'requested', outBillNo: before?.outBillNo }]);
});

it('two taps at once, and any number later, are one transfer', async () => {
  const own = await world.payable();
  await Promise.allSettled([world.tap(own), world.tap(own), world.tap(own)]);
  await world.tap(own);
  expect(await states(own.no)).toEqual(['requested']);
});

it('an answer that got lost: the query comes first, the number stays, nothing is made twice', async () => {
  const own = await world.payable();
  await world.tap(own);
  world.model.failNext({ kind: 'answerLost' });
  world.model.calls.length = 0;
  await world.drive(1);
  expect(await states(own.no)).toEqual(['requested']);
  world.pass(hour);
  await world.drive(1);
  expect(world.model.calls).toEqual(['transfer', 'query', 'transfer']);
  expect(await states(own.no)).toEqual(['waiting']);
  const numbers = (await world.payouts(own.no)).map(({ outBillNo }) => outBillNo);
  expect(numbers).toHaveLength(1);
  expect(world.model.transfers.has(numbers[0] ?? '')).toBe(true);
});

it('a request that never arrived is asked for again under the same number', async () => {
  const own = await world.payable();
  await world.tap(own);
  world.model.failNext({ kind: 'lost' });
  await world.drive(1);
  const [before] = await world.payouts(own.no);
  world.pass(minute);
  await world.drive(1);
  const after = await world.payouts(own.no);
  expect(after.map(({ outBillNo, state }) => [outBillNo, state])).toEqual([[before?.outBillNo, 'waiting']]);
});

it('WeChat refuses: the number stays, staff have a task with the code, and after mending it goes on', async () => {
  const own = await world.payable();
  await world.tap(own);
  world.model.failNext({ kind: 'refused', code: 'NO_AUTH' });
  await world.drive(1);
  expect(await states(own.no)).toEqual(['requested']);
  expect(await world.payouts(own.no)).toMatchObject([{ reason: 'NO_AUTH', failures: 1 }]);
  expect(await tasksOf(own.no)).toContain('payoutStuck');
  world.pass(hour);
  await world.drive();
  expect(await states(own.no)).toEqual(['waiting']);
});

it('nobody confirms for a day: closed, the reward is still there and is paid by a second transfer', async () => {
  const own = await world.payable();
  await world.tap(own);
  await world.drive();
  world.pass(day + hour);
  await world.drive();
  expect(await states(own.no)).toEqual(['failed']);
  expect(await world.payouts(own.no)).toMatchObject([{ reason: 'OVERDUE_CLOSE' }]);
  expect(await rewardOf(own.no)).toMatchObject({ status: 'payable' });
  // Nobody's fault: no task.
  expect(await tasksOf(own.no)).not.toContain('payoutStuck');
  await world.tap(own);
  await world.drive();
  const [, second] = await world.payouts(own.no);
  world.model.confirm(second?.outBillNo ?? '');
  world.pass(minute);
  await world.drive();
  expect(await states(own.no)).toEqual(['failed', 'succeeded']);
  expect(await rewardOf(own.no)).toMatchObject({ status: 'paid' });
});

it('not enough money: WeChat waits, staff hear of it, and once it is there it goes on', async () => {
  world.model.balanceFen = 100;
  const own = await world.payable();
  await world.tap(own);
  await world.drive();
  expect(await states(own.no)).toEqual(['processing']);
  expect(await tasksOf(own.no)).not.toContain('payoutStuck');
  world.pass(hour);
  await world.drive();
  expect(await tasksOf(own.no)).toContain('payoutStuck');
  world.model.balanceFen = 10_000_000;
  world.model.settle();
  world.pass(hour);
  await world.drive();
  expect(await states(own.no)).toEqual(['waiting']);
});

it('taken back in time, and too late: the query tells who was faster', async () => {
  const [early, late] = [await world.payable(), await world.payable()];
  const finance = world.corps.staff(world.bureauId, 'finance');
  for (const own of [early, late]) await world.tap(own);
  await world.drive();
  await wantCancel(finance, { no: early.no });
  await world.drive();
  expect(await states(early.no)).toEqual(['canceling']);
  world.model.settle();
  world.pass(minute);
  await world.drive();
  expect(await states(early.no)).toEqual(['cancelled']);
  expect(await rewardOf(early.no)).toMatchObject({ status: 'payable' });

  const [{ outBillNo = '' } = {}] = await world.payouts(late.no);
  world.model.confirm(outBillNo);
  await wantCancel(finance, { no: late.no });
  await world.drive();
  expect(await states(late.no)).toEqual(['succeeded']);
  expect(await refusalOf(wantCancel(finance, { no: late.no }))).toMatchObject({ code: 'payout.wrong_state' });
});

it('taking back what WeChat never got waits until no request can be on its way', async () => {
  const own = await world.payable();
  await world.tap(own);
  world.model.failNext({ kind: 'lost' });
  await world.drive(1);
  await wantCancel(world.corps.staff(world.bureauId, 'finance'), { no: own.no });
  await world.drive(1);
  expect(await states(own.no)).toEqual(['requested']);
  world.pass(hour);
  await world.drive();
  expect(await states(own.no)).toEqual(['cancelled']);
});

it('older than the query reaches: never sent again, a person reads the bill', async () => {
  const own = await world.payable();
  await world.tap(own);
  world.model.failNext({ kind: 'answerLost' });
  await world.drive(1);
  world.model.calls.length = 0;
  world.pass(31 * day);
  await world.drive();
  expect(await states(own.no)).toEqual(['unclear']);
  expect(world.model.calls).toEqual(['query']);
  expect(await tasksOf(own.no)).toContain('payoutUnclear');
  await world.tap(own);
  expect(await states(own.no)).toEqual(['unclear']);
  const finance = world.corps.staff(world.bureauId, 'finance');
  await settleUnclear(finance, { no: own.no, paid: false, note: '账单中没有这一笔。' });
  expect(await states(own.no)).toEqual(['failed']);
  expect(await tasksOf(own.no)).not.toContain('payoutUnclear');
});

it('more than WeChat transfers at once is refused and never split; somebody else’s WeChat as well', async () => {
  const own = await world.payable();
  world.model.limits = { ...world.model.limits, maxFen: 199_999 };
  expect(await refusalOf(world.tap(own))).toMatchObject({ code: 'reward.over_cap' });
  world.model.limits = { ...world.model.limits, maxFen: 200_000 };
  expect(await states(own.no)).toEqual([]);
  await world.tap(own);
  expect(await states(own.no)).toEqual(['requested']);
});

it('the money goes to whoever claimed it: neither another WeChat with the lead’s keys nor a foreign code gets it', async () => {
  const [own, thief] = [await world.payable(), await world.payable()];
  // The lead can be opened, as by a claim code, and the phone is another one.
  const stolen = { ...own, openid: thief.openid };
  expect(await refusalOf(world.tap(stolen))).toMatchObject({ code: 'payout.not_yours' });
  expect(await states(own.no)).toEqual([]);
  await world.tap(own);
  expect(await states(own.no)).toEqual(['requested']);
});

it('while money is on its way the reward can be neither refused nor ended', async () => {
  const own = await world.payable();
  await world.tap(own);
  const refuse = () => refuseReward(world.corps.services, { no: own.leadNo, personId: own.personId });
  expect(await refusalOf(refuse())).toMatchObject({ code: 'reward.in_payment' });
  const other = await world.payable();
  const race = await Promise.allSettled([
    world.tap(other),
    refuseReward(world.corps.services, { no: other.leadNo, personId: other.personId }),
  ]);
  const { status } = await rewardOf(other.no);
  const live = (await world.payouts(other.no)).length;
  expect([status, live]).toEqual(
    race[0]?.status === 'fulfilled' && live === 1 ? ['payable', 1] : ['refused', 0],
  );
});

it('notices twice, late, about nothing and after the end change nothing', async () => {
  const own = await world.payable();
  await world.tap(own);
  await world.drive();
  const [{ outBillNo = '' } = {}] = await world.payouts(own.no);
  await Promise.all([1, 2, 3].map(() => wakePayout(world.corps.services, outBillNo)));
  await world.drive();
  expect(await states(own.no)).toEqual(['waiting']);
  world.model.confirm(outBillNo);
  await wakePayout(world.corps.services, outBillNo);
  await world.drive();
  await wakePayout(world.corps.services, outBillNo);
  await wakePayout(world.corps.services, 'nothing');
  await world.drive();
  expect(await states(own.no)).toEqual(['succeeded']);
  expect(world.model.arrivedFen([outBillNo])).toBe(200_000);
  expect(await world.balanced()).toBe(true);
});
