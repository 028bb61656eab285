import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningRedis, startRedis } from '../../../../sandbox/redis/startRedis.ts';
import { decideApplication } from '../../../../server/commands/applications/decideApplication.ts';
import { Delivery } from '../../../../server/models/delivery.ts';
import { Event } from '../../../../server/models/event.ts';
import { planDelivery } from '../../../../server/outbox/planDelivery.ts';
import { submitted } from '../../../support/applicants.ts';
import type { InboxItem, Phone } from '../../../support/phones.ts';
import { startTestProduct, type TestProduct } from '../../../support/product.ts';
import { startTestWorker } from '../../../support/worker.ts';

let product: TestProduct;
let folder: string;
let redis: RunningRedis;
let worker: { stop(): Promise<void> };

beforeAll(async () => {
  product = await startTestProduct();
  folder = await mkdtemp(join(tmpdir(), 'fundwatch-redis-'));
  redis = await startRedis({ dataDir: folder });
  worker = startTestWorker(product, redis.url);
});
afterAll(async () => {
  await worker.stop();
  await redis.stop();
  await product.stop();
  await rm(folder, { recursive: true, force: true });
});

async function applicant(): Promise<{ phone: Phone; personId: string; no: string }> {
  const phone = await product.phones.add();
  const { key: accountKey, bureauId } = product.account.settings;
  const { openid } = phone;
  const { personId, no } = await submitted(product.services, { accountKey, bureauId, openid });
  return { phone, personId, no };
}

function decide(no: string, decision: 'reject' | 'shortlist' = 'shortlist') {
  const { bureauId } = product.account.settings;
  const actor = { kind: 'staff', id: 'staff-1', bureauId, roles: ['reviewer', 'approver'] } as const;
  const input = { no, decision, reason: '材料齐全，符合条件。', returnedFields: [], revision: 1 };
  return decideApplication({ ...product.services, actor }, input);
}

const isCard = (item: InboxItem) => item.type === 'template';
const cardsOf = async (phone: Phone) => (await phone.inbox()).filter(isCard);

describe('status feedback', () => {
  it('shows the decision on the phone within two seconds, without any personal data in it', async () => {
    const { phone, no } = await applicant();
    await decide(no);
    const card = await phone.waitFor(isCard, 'template card', 2_000);
    const text = JSON.stringify(card);
    expect(text).toContain(no);
    expect(text).toContain('审核通过');
    expect(text).not.toContain('林晓梅');
    expect(text).not.toContain('材料齐全');
    const events = await Event.find({ 'data.no': no, type: 'application.decided' }).lean();
    expect(events).toHaveLength(1);
  });

  it('records the receipt that WeChat sends afterwards', async () => {
    const { phone, no, personId } = await applicant();
    await decide(no);
    await phone.waitFor(isCard, 'template card');
    await expect
      .poll(async () => (await Delivery.findOne({ personId }).lean())?.state, { timeout: 8_000 })
      .toBe('delivered');
  });

  it('tells staff why a message could not be delivered: the person unfollowed', async () => {
    const { phone, no, personId } = await applicant();
    await phone.event({ event: 'unsubscribe' });
    await decide(no);
    await expect
      .poll(async () => (await Delivery.findOne({ personId }).lean())?.state, { timeout: 8_000 })
      .toBe('failed');
    expect(await Delivery.findOne({ personId }).lean()).toMatchObject({
      attempts: 0,
      reason: expect.stringContaining('没有关注公众号'),
    });
    expect(await cardsOf(phone)).toHaveLength(0);
  });

  it('sends again after a busy WeChat, and once only', async () => {
    const { phone, no, personId } = await applicant();
    await product.phones.fault({
      endpoint: '/cgi-bin/message/template/send',
      kind: 'errcode',
      value: -1,
      times: 1,
    });
    await decide(no);
    await phone.waitFor(isCard, 'template card', 15_000);
    expect((await Delivery.findOne({ personId }).lean())?.attempts).toBe(2);
    expect(await cardsOf(phone)).toHaveLength(1);
  });

  it('an answer lost on the way back: sent again under the same client_msg_id, seen once', async () => {
    const { phone, no, personId } = await applicant();
    await product.phones.fault({
      endpoint: '/cgi-bin/message/template/send',
      kind: 'dropAfterAccept',
      times: 1,
    });
    await decide(no);
    await expect
      .poll(async () => (await Delivery.findOne({ personId }).lean())?.state, { timeout: 20_000 })
      .toMatch(/sent|delivered/);
    expect((await Delivery.findOne({ personId }).lean())?.attempts).toBe(2);
    expect(await cardsOf(phone)).toHaveLength(1);
  });

  it('with Redis stopped the decision still succeeds, and the message goes out after Redis returns', async () => {
    const { phone, no } = await applicant();
    const { port } = new URL(redis.url);
    await redis.stop();
    await expect(decide(no, 'reject')).resolves.toMatchObject({ status: 'rejected' });
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(await cardsOf(phone)).toHaveLength(0);
    redis = await startRedis({ dataDir: folder, port: Number(port) });
    await phone.waitFor(isCard, 'template card after Redis returned', 15_000);
    expect(await cardsOf(phone)).toHaveLength(1);
  });

  it('a Redis that forgot everything loses nothing', async () => {
    const { phone, no } = await applicant();
    const { port } = new URL(redis.url);
    await redis.stop();
    await rm(folder, { recursive: true, force: true });
    await decide(no);
    redis = await startRedis({ dataDir: folder, port: Number(port) });
    await phone.waitFor(isCard, 'template card', 15_000);
    expect(await cardsOf(phone)).toHaveLength(1);
  });
});

describe('late chat answers', () => {
  it('reach a person in the order of their questions, even when WeChat is slow with the first', async () => {
    const { phone, personId } = await applicant();
    await phone.say('你好'); // opens the window for customer-service messages
    await product.phones.fault({
      endpoint: '/cgi-bin/message/custom/send',
      kind: 'delay',
      value: 800,
      times: 1,
    });
    for (const text of ['第一', '第二', '第三']) {
      const id = `turn-${personId}-${text.codePointAt(1)}-reply`;
      await planDelivery({
        id,
        bureauId: product.account.settings.bureauId,
        personId,
        kind: 'chatReply',
        channel: 'customerService',
        textSealed: product.services.crypto.seal(text, `delivery:${id}`),
        at: new Date(),
      });
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await phone.waitFor((item) => item.content === '第三', 'the last answer', 15_000);
    const answers = (await phone.inbox())
      .map(({ content }) => content)
      .filter((text) => /^第.$/.test(String(text)));
    expect(answers).toEqual(['第一', '第二', '第三']);
  });
});
