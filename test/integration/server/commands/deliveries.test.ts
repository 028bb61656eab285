import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { retryDelivery } from '../../../../server/commands/deliveries/retryDelivery.ts';
import { settleDelivery } from '../../../../server/commands/deliveries/settleDelivery.ts';
import { Application } from '../../../../server/models/application.ts';
import { Delivery } from '../../../../server/models/delivery.ts';
import { Event } from '../../../../server/models/event.ts';
import type { Role } from '../../../../server/permissions/roles.ts';
import { deliveriesOf } from '../../../../server/queries/deliveries/deliveriesOf.ts';
import { listUndelivered } from '../../../../server/queries/deliveries/listUndelivered.ts';
import { submitted } from '../../../support/applicants.ts';
import { handIn } from '../../../support/leads.ts';
import { startTestProduct, type TestProduct } from '../../../support/product.ts';

let product: TestProduct;
let bureauId: string;
beforeAll(async () => {
  product = await startTestProduct();
  bureauId = product.account.settings.bureauId;
});
afterAll(() => product.stop());

const as = (roles: readonly Role[], bureau = bureauId) => ({
  ...product.services,
  actor: { kind: 'staff', id: `staff-${roles.join()}`, bureauId: bureau, roles } as const,
});

let count = 0;
async function failed(object: { kind: string; id: string }, fields: object = {}): Promise<string> {
  const _id = `failed-${++count}`;
  const at = new Date(Date.now() - count * 1_000);
  await Delivery.create({
    ...{ _id, bureauId, personId: 'p1', kind: 'applicationStatus', channel: 'notice', state: 'failed' },
    ...{ attempts: 1, reason: '对方没有关注公众号', createdAt: at, finishedAt: at, object, ...fields },
  });
  return _id;
}
const idsFor = async (roles: readonly Role[], bureau?: string) =>
  (await listUndelivered(as(roles, bureau), { limit: 100 })).rows.map(({ _id }) => _id);

describe('notices that did not arrive', () => {
  it('are listed until somebody deals with them: sent again from the beginning, or told otherwise', async () => {
    const again = await failed({ kind: 'application', id: 'a1' }, { tried: [] });
    const told = await failed({ kind: 'application', id: 'a2' });
    expect(await idsFor(['liaison'])).toEqual([again, told]);

    await retryDelivery(as(['liaison']), { id: again });
    expect(await Delivery.findById(again).lean()).toMatchObject({ state: 'pending', attempts: 0 });
    await settleDelivery(as(['liaison']), { id: told, note: '已打电话告知。' });
    expect(await idsFor(['liaison'])).toEqual([]);

    const events = await Event.find({ 'object.kind': 'delivery' }).sort({ _id: 1 }).lean();
    expect(events.map(({ type }) => type)).toEqual(['delivery.retried', 'delivery.settled']);
    const stored = JSON.stringify(await Delivery.findById(told).lean());
    expect(stored).not.toContain('打电话');
    await expect(settleDelivery(as(['liaison']), { id: told, note: '再次' })).rejects.toMatchObject({
      code: 'delivery.not_open',
    });
    await expect(retryDelivery(as(['liaison']), { id: again })).rejects.toMatchObject({
      code: 'delivery.not_open',
    });
  });

  it('an unknown outcome is never sent again, only settled', async () => {
    const id = await failed({ kind: 'application', id: 'a3' }, { state: 'unknown' });
    await expect(retryDelivery(as(['liaison']), { id })).rejects.toMatchObject({
      code: 'delivery.unknown_outcome',
    });
    await settleDelivery(as(['liaison']), { id, note: '本人说收到了。' });
  });

  it('those about a lead are for those who may know of the lead, and nobody else learns that they exist', async () => {
    const lead = await handIn(product as never, bureauId);
    const id = await failed({ kind: 'lead', id: lead._id });
    expect(await idsFor(['supervision'])).toEqual([id]);
    expect(await idsFor(['reviewer'])).toEqual([]);
    expect(await idsFor(['supervision'], 'elsewhere')).toEqual([]);
    await expect(retryDelivery(as(['reviewer']), { id })).rejects.toMatchObject({
      code: 'delivery.not_found',
    });
    await expect(retryDelivery(as(['supervision'], 'elsewhere'), { id })).rejects.toMatchObject({
      code: 'delivery.not_found',
    });
    await settleDelivery(as(['supervision']), { id, note: '当面告知。' });
  });

  it('pages: nothing twice, nothing left out, whatever lies hidden between', async () => {
    const lead = await handIn(product as never, bureauId);
    const mine: string[] = [];
    for (let i = 0; i < 30; i += 1) {
      if (i % 3 === 0) await failed({ kind: 'lead', id: lead._id });
      else mine.push(await failed({ kind: 'application', id: `b${i}` }));
    }
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listUndelivered(as(['reviewer']), { limit: 7, cursor });
      seen.push(...page.rows.map(({ _id }) => _id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual(mine);
    await expect(listUndelivered(as(['reviewer']), { limit: 7, cursor: 'x' })).rejects.toMatchObject({
      code: 'input.invalid',
    });
  });
});

describe('messages of a matter and of a person', () => {
  it('say since when each counts as told, for those who may know of the matter; elsewhere there is none', async () => {
    const lead = await handIn(product as never, bureauId);
    const object = { kind: 'lead', id: lead._id };
    await failed(object, { personId: undefined, reporterId: 'r1', kind: 'leadNotice' });
    const rows = await deliveriesOf(as(['supervision']), object);
    expect(rows[0]).toMatchObject({ state: 'failed', given: { how: 'inbox' } });
    for (const who of [as(['reviewer']), as(['supervision'], 'elsewhere')])
      await expect(deliveriesOf(who, object)).rejects.toMatchObject({ code: 'delivery.not_found' });
    await expect(deliveriesOf(as(['admin']), object)).rejects.toMatchObject({ code: 'permission.denied' });
  });

  it('of an application of another unit there is none', async () => {
    const { openid } = await product.phones.add();
    const accountKey = product.account.settings.key;
    const { no } = await submitted(product.services, { accountKey, bureauId, openid });
    const id = (await Application.findOne({ no }, { _id: 1 }).lean())?._id ?? '';
    const object = { kind: 'application', id };
    expect(await deliveriesOf(as(['reviewer']), object)).toEqual([]);
    for (const [who, asked] of [
      [as(['reviewer'], 'elsewhere'), object],
      [as(['reviewer']), { kind: 'application', id: 'none' }],
    ] as const)
      await expect(deliveriesOf(who, asked)).rejects.toMatchObject({ code: 'delivery.not_found' });
  });
});
