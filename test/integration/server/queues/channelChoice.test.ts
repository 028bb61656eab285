import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { handleMessage } from '../../../../server/commands/chat/handleMessage.ts';
import { Application } from '../../../../server/models/application.ts';
import { Delivery } from '../../../../server/models/delivery.ts';
import { Person } from '../../../../server/models/person.ts';
import { SubscriptionGrant } from '../../../../server/models/subscriptionGrant.ts';
import { planDelivery } from '../../../../server/outbox/planDelivery.ts';
import { submitted } from '../../../support/applicants.ts';
import type { InboxItem, Phone } from '../../../support/phones.ts';
import { onceTemplateId, startTestProduct, type TestProduct } from '../../../support/product.ts';
import { startTestWorker } from '../../../support/worker.ts';

let product: TestProduct;
let worker: { stop(): Promise<void> };
const once = onceTemplateId;

beforeAll(async () => {
  product = await startTestProduct();
  worker = startTestWorker(product, inject('redisUrl'));
});
afterAll(async () => {
  await worker.stop();
  await product.stop();
});

interface Somebody {
  phone: Phone;
  personId: string;
  object: { kind: 'application'; id: string };
}

async function somebody(): Promise<Somebody> {
  const phone = await product.phones.add();
  const { key: accountKey, bureauId } = product.account.settings;
  const { personId, no } = await submitted(product.services, { accountKey, bureauId, openid: phone.openid });
  const application = await Application.findOne({ no }, { _id: 1 }).lean();
  return { phone, personId, object: { kind: 'application', id: application?._id ?? '' } };
}

let count = 0;
/** Owes them a message and waits for its end. */
async function tell({ personId, object }: Somebody) {
  const id = `channel-${++count}`;
  const { bureauId } = product.account.settings;
  const at = product.services.clock.now();
  await planDelivery({ id, bureauId, personId, kind: 'applicationStatus', channel: 'notice', object, at });
  await expect
    .poll(async () => (await Delivery.findById(id).lean())?.state, { timeout: 10_000 })
    .toMatch(/^(?:sent|delivered|failed)$/);
  return Delivery.findById(id).lean();
}

const choose = (phone: Phone, templateId: string, status: 'accept' | 'reject', place = 'popup') =>
  phone.subscribe({ via: place, items: [{ templateId, status }] });
const seenVia = async (phone: Phone) => (await phone.inbox()).map(({ via }: InboxItem) => via);

describe('which way a notice goes', () => {
  it('by template to a follower who granted nothing, with the reason stored', async () => {
    const one = await somebody();
    expect(await tell(one)).toMatchObject({ via: 'template', viaReason: '对方关注了公众号' });
  });

  it('one grant, one subscription notice; the next goes by template', async () => {
    const one = await somebody();
    await choose(one.phone, once, 'accept');
    expect(await tell(one)).toMatchObject({ via: 'subscription' });
    expect(await tell(one)).toMatchObject({ via: 'template' });
    expect(await seenVia(one.phone)).toContain('subscribe');
  });

  it('the receipt of a subscription notice is written down', async () => {
    const one = await somebody();
    await choose(one.phone, once, 'accept');
    const row = await tell(one);
    await expect
      .poll(async () => (await Delivery.findById(row?._id).lean())?.state, { timeout: 8_000 })
      .toBe('delivered');
  });

  it('the same event delivered again counts once', async () => {
    const one = await somebody();
    const message = {
      ...{ msgType: 'event', event: 'subscribe_msg_popup_event', openid: one.phone.openid },
      ...{ toUser: 'gh', createTime: 1_800_000_000, dedupeKey: 'popup-1' },
      choices: [{ templateId: once, status: 'accept', popupScene: '1' }],
    } as never;
    const services = { ...product.services, accounts: product.accounts, objects: product.objects };
    for (let i = 0; i < 3; i += 1) await handleMessage(services, product.account, message);
    const grants = await SubscriptionGrant.find({ personId: one.personId }).lean();
    expect(grants.map(({ remaining }) => remaining)).toEqual([1]);
  });

  it('switched off in the settings: everything granted is gone', async () => {
    const one = await somebody();
    await choose(one.phone, once, 'accept');
    await choose(one.phone, once, 'reject', 'settings');
    expect(await tell(one)).toMatchObject({ via: 'template' });
  });

  it('who unfollowed is reached by a long-term subscription, and only by that', async () => {
    const one = await somebody();
    await one.phone.event({ event: 'unsubscribe' });
    expect(await tell(one)).toMatchObject({ state: 'failed', attempts: 0 });
    expect((await Delivery.findById(`channel-${count}`).lean())?.reason).toContain('没有关注公众号');
  });

  it('WeChat refuses the template: the chat message inside its window, and both are on record', async () => {
    const one = await somebody();
    await one.phone.say('你好');
    const endpoint = '/cgi-bin/message/template/send';
    await product.phones.fault({ endpoint, kind: 'errcode', value: 40037, times: 1 });
    expect(await tell(one)).toMatchObject({
      via: 'customerService',
      state: 'sent',
      tried: [{ via: 'template', errcode: 40037 }],
    });
    expect(await seenVia(one.phone)).toContain('kf');
  });

  it('the same outside of the window: not delivered, with the reason of the refusal', async () => {
    const one = await somebody();
    await Person.updateOne({ _id: one.personId }, { $unset: { lastMessageAt: 1 } });
    const endpoint = '/cgi-bin/message/template/send';
    await product.phones.fault({ endpoint, kind: 'errcode', value: 40037, times: 1 });
    expect(await tell(one)).toMatchObject({
      state: 'failed',
      errcode: 40037,
      reason: expect.stringContaining('模板 ID 不存在'),
    });
  });

  it('a grant that WeChat does not know of is voided, and the template carries it', async () => {
    const one = await somebody();
    await choose(one.phone, once, 'accept');
    const endpoint = '/cgi-bin/message/subscribe/bizsend';
    await product.phones.fault({ endpoint, kind: 'errcode', value: 43101, times: 1 });
    expect(await tell(one)).toMatchObject({
      via: 'template',
      tried: [{ via: 'subscription', errcode: 43101 }],
    });
    expect(await SubscriptionGrant.findOne({ personId: one.personId }).lean()).toMatchObject({
      remaining: 0,
    });
  });

  it('a lost answer of a subscription notice stays unknown: it is not sent twice', async () => {
    const one = await somebody();
    await choose(one.phone, once, 'accept');
    const endpoint = '/cgi-bin/message/subscribe/bizsend';
    await product.phones.fault({ endpoint, kind: 'dropAfterAccept', times: 1 });
    const id = `unknown-${one.personId}`;
    const { bureauId } = product.account.settings;
    const at = product.services.clock.now();
    const owed = { personId: one.personId, object: one.object, kind: 'applicationStatus' };
    await planDelivery({ id, bureauId, ...owed, channel: 'notice', at });
    await expect
      .poll(async () => (await Delivery.findById(id).lean())?.state, { timeout: 10_000 })
      .toBe('unknown');
    const notices = (await seenVia(one.phone)).filter((via) => via === 'subscribe');
    expect(notices).toHaveLength(1);
  });
});
