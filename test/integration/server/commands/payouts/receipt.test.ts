import { afterAll, beforeAll, expect, it } from 'vitest';
import { drivePayout } from '../../../../../server/commands/payouts/drivePayout.ts';
import { openReceipt } from '../../../../../server/commands/payouts/openReceipt.ts';
import { orderReceipt } from '../../../../../server/commands/payouts/orderReceipt.ts';
import { Event } from '../../../../../server/models/event.ts';
import { createGridfsStore } from '../../../../../server/platform/gridfsStore.ts';
import { type SimulatedPay, startSimulatedPay } from '../../../../support/simulatedPay.ts';
import { refusalOf } from '../../../../support/termWorld.ts';

// The real client and the simulator's merchant side, over the network.

let pay: SimulatedPay;
beforeAll(async () => {
  pay = await startSimulatedPay();
});
afterAll(() => pay?.stop());

it('WeChat’s receipt is fetched, kept, and opened by finance alone, which the reporter sees', async () => {
  const own = await pay.tapped();
  await pay.driveToWaiting(own);
  const objectStore = createGridfsStore(pay.corps.services);
  const { merchants } = pay.context;
  const as = (...roles: Parameters<typeof pay.corps.staff>[1][]) => ({
    ...{ ...pay.corps.staff(pay.bureauId, ...roles), merchants, objectStore },
  });
  const finance = as('finance');
  expect(await refusalOf(orderReceipt(finance, own))).toMatchObject({ code: 'payout.wrong_state' });
  await pay.confirm(own);
  const settled = async () => {
    await drivePayout(pay.context, (await pay.payoutOf(own))._id);
    return (await pay.payoutOf(own)).state;
  };
  await expect.poll(settled, { timeout: 20_000 }).toBe('succeeded');
  expect(await refusalOf(openReceipt(finance, own))).toMatchObject({ code: 'payout.not_found' });
  await expect.poll(async () => (await orderReceipt(finance, own)).isReady, { timeout: 20_000 }).toBe(true);
  const { bytes, mime } = await openReceipt(finance, own);
  expect(mime).toBe('application/pdf');
  expect(bytes.length).toBeGreaterThan(100);
  expect(await Event.countDocuments({ type: 'reward.payeeOpened', 'object.id': own.rewardId })).toBe(1);
  // Asked for again it is the same one.
  const { receiptFileId } = await pay.payoutOf(own);
  expect(await orderReceipt(finance, own)).toEqual({ isReady: true });
  expect((await pay.payoutOf(own)).receiptFileId).toBe(receiptFileId);
  expect(await refusalOf(openReceipt(as('finance', 'approver'), own))).toMatchObject({
    code: 'reward.knows_lead',
  });
  expect(await refusalOf(orderReceipt(as('approver'), own))).toMatchObject({ code: 'permission.denied' });
});
