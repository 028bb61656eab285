import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { tellReporter } from '../../../../server/commands/leads/tellReporter.ts';
import { miniPersonIdOf } from '../../../../server/commands/mini/miniPersonId.ts';
import { Application } from '../../../../server/models/application.ts';
import { Delivery } from '../../../../server/models/delivery.ts';
import { Lead } from '../../../../server/models/lead.ts';
import { MiniSubscriber } from '../../../../server/models/miniSubscriber.ts';
import { Person } from '../../../../server/models/person.ts';
import { SubscriptionGrant } from '../../../../server/models/subscriptionGrant.ts';
import { planDelivery, planReporterDelivery } from '../../../../server/outbox/planDelivery.ts';
import { inTransaction } from '../../../../server/platform/transaction.ts';
import { submitted } from '../../../support/applicants.ts';
import { identities, leadAnswers } from '../../../support/leads.ts';
import { type MiniProgram, openLinked, openMiniProgram } from '../../../support/miniClient.ts';
import type { Phone } from '../../../support/phones.ts';
import { miniTemplateIds, startTestProduct, type TestProduct } from '../../../support/product.ts';
import { startTestWorker } from '../../../support/worker.ts';

const endpoint = '/cgi-bin/message/subscribe/send';
const once = miniTemplateIds.applicationStatus;

let product: TestProduct;
let worker: { stop(): Promise<void> };
beforeAll(async () => {
  product = await startTestProduct();
  worker = startTestWorker(product, inject('redisUrl'));
});
afterAll(async () => {
  await worker.stop();
  await product.stop();
});
beforeEach(() => void product.wechat.world.faults.clear());

interface Linked {
  phone: Phone;
  program: MiniProgram;
  personId: string;
  object: { kind: string; id: string };
  no: string;
}

/** A follower with an application who is linked to the mini program. */
async function linked(): Promise<Linked> {
  const { phone, program } = await openLinked(product);
  const { key: accountKey, bureauId } = product.account.settings;
  const { personId, no } = await submitted(product.services, { accountKey, bureauId, openid: phone.openid });
  const { _id: id } = await Application.findOne({ no }).orFail().lean();
  return { phone, program, personId, no, object: { kind: 'application', id } };
}

const miniId = ({ mpOpenid }: Phone) =>
  miniPersonIdOf(product.services.crypto, product.account.settings.key, mpOpenid);
const grants = (phone: Phone) => SubscriptionGrant.find({ personId: miniId(phone) }).lean();
const left = async (phone: Phone) => (await grants(phone)).map(({ remaining }) => remaining);
/** A tap in WeChat's popup of the mini program, or in its settings. */
const choose = (phone: Phone, templateId: string, status = 'accept', via = 'popup') =>
  phone.subscribe({ via, popupScene: 0, items: [{ templateId, status }] });
const claim = async ({ program, phone }: Pick<Linked, 'program' | 'phone'>, templateId = once) =>
  (await program.post('/subscriptions', { code: await phone.login(), accepted: [templateId] })).status;
const shown = async (phone: Phone) => (await phone.inbox()).filter(({ via }) => via === 'miniSubscribe');

let count = 0;
/** Owes them word of their application, and waits for what becomes of it. */
async function tell(
  { personId, object }: Pick<Linked, 'personId' | 'object'>,
  until = /^(?:sent|delivered|failed)$/,
) {
  const id = `mini-${++count}`;
  const { bureauId } = product.account.settings;
  const at = product.services.clock.now();
  await planDelivery({ id, bureauId, personId, kind: 'applicationStatus', channel: 'notice', object, at });
  return endOf(id, until);
}

async function endOf(id: string, until = /^(?:sent|delivered|failed)$/) {
  await expect
    .poll(async () => (await Delivery.findById(id).lean())?.state, { timeout: 10_000 })
    .toMatch(until);
  return Delivery.findById(id).orFail().lean();
}

describe('a notice of the mini program', () => {
  it('what was accepted there goes there, opens the matter, and is delivered; the next goes by template', async () => {
    const one = await linked();
    await choose(one.phone, once);
    const row = await tell(one, /^delivered$/);
    expect(row).toMatchObject({
      via: 'miniSubscription',
      viaReason: '对方在小程序里同意接收这类通知（还剩 1 次）',
    });
    const [card] = await shown(one.phone);
    expect(card).toMatchObject({ miniprogram: { pagepath: `pages/matter/matter?no=${one.no}` } });
    expect((await one.program.get(`/matters/${one.no}`)).status).toBe(200);
    expect(await tell(one)).toMatchObject({ via: 'template' });
    expect(await shown(one.phone)).toHaveLength(1);
  });

  it('nothing at rest says their openid or the moment', async () => {
    const one = await linked();
    await choose(one.phone, once);
    const rows = [...(await MiniSubscriber.find().lean()), ...(await SubscriptionGrant.find().lean())];
    expect(JSON.stringify(rows)).not.toContain(one.phone.mpOpenid);
    const [grant] = await grants(one.phone);
    expect(grant?.updatedAt.toISOString()).toMatch(/T00:00:00.000Z$/);
    expect(await Person.exists({ _id: miniId(one.phone) })).toBeNull();
  });

  it('a template of the official account is none of the mini program, and the other way round', async () => {
    const one = await linked();
    const foreign = product.account.settings.subscriptions?.applicationStatus?.templateId ?? '';
    await expect(choose(one.phone, foreign)).rejects.toThrow('400');
    expect(await claim(one, foreign)).toBe(204);
    expect(await grants(one.phone)).toEqual([]);
  });

  it('long-term: no grant is spent, until it is switched off', async () => {
    const one = await linked();
    await choose(one.phone, miniTemplateIds.supervisorStatus);
    expect(await grants(one.phone)).toMatchObject([{ longTerm: true }]);
    await choose(one.phone, miniTemplateIds.supervisorStatus, 'reject', 'settings');
    expect(await grants(one.phone)).toMatchObject([{ longTerm: false }]);
  });
});

describe('what was granted', () => {
  it('the claim of the program and the event about the same tap are one send, in either order', async () => {
    const [first, second] = [await linked(), await linked()];
    expect(await claim(first)).toBe(204);
    await choose(first.phone, once);
    expect(await left(first.phone)).toEqual([1]);
    await choose(second.phone, once);
    expect(await claim(second)).toBe(204);
    expect(await left(second.phone)).toEqual([1]);
    // WeChat's events of one second look like one event.
    await fetch(`${product.wechat.url}/clock`, {
      ...{ method: 'POST', headers: { 'content-type': 'application/json' } },
      body: JSON.stringify({ advanceMs: 1_000, stamps: true }),
    });
    await choose(second.phone, once);
    expect(await left(second.phone)).toEqual([2]);
  });

  it('a claim makes one send and no more, however often; without a grant at WeChat it is void after one try', async () => {
    const one = await linked();
    for (let i = 0; i < 3; i += 1) await claim(one);
    expect(await left(one.phone)).toEqual([1]);
    expect(await tell(one)).toMatchObject({
      via: 'template',
      tried: [{ via: 'miniSubscription', errcode: 43101 }],
    });
    expect(await left(one.phone)).toEqual([0]);
  });

  it('a code of somebody else claims nothing', async () => {
    const [one, other] = [await linked(), await linked()];
    const stolen = { code: await other.phone.login(), accepted: [once] };
    expect(await one.program.post('/subscriptions', stolen)).toMatchObject({ code: 'mini.code_refused' });
    expect([...(await grants(one.phone)), ...(await grants(other.phone))]).toEqual([]);
  });

  it('“删除我的数据” takes the grants and the openid away', async () => {
    const one = await linked();
    await choose(one.phone, once);
    expect(await MiniSubscriber.exists({ _id: miniId(one.phone) })).not.toBeNull();
    await one.program.delete('/person');
    expect(await grants(one.phone)).toEqual([]);
    expect(await MiniSubscriber.exists({ _id: miniId(one.phone) })).toBeNull();
  });
});

describe('when WeChat does not take it', () => {
  it.each([40003, 40037, 41030, 47003, 43101])(
    '%i: the template carries it, and both are on record',
    async (value) => {
      const one = await linked();
      await choose(one.phone, once);
      await product.phones.fault({ endpoint, kind: 'errcode', value, times: 1 });
      expect(await tell(one)).toMatchObject({
        via: 'template',
        tried: [{ via: 'miniSubscription', errcode: value }],
      });
      // WeChat takes a grant with a message only; 43101 says that there was none.
      expect(await left(one.phone)).toEqual([value === 43101 ? 0 : 1]);
    },
  );

  it('a lost answer stays unknown: it is sent no second time, by no way', async () => {
    const one = await linked();
    await choose(one.phone, once);
    await product.phones.fault({ endpoint, kind: 'dropAfterAccept', times: 1 });
    expect(await tell(one, /^unknown$/)).toMatchObject({ via: 'miniSubscription', attempts: 1 });
    expect(await shown(one.phone)).toHaveLength(1);
    expect((await one.phone.inbox()).filter(({ via }) => via === 'template')).toHaveLength(0);
    expect(await left(one.phone)).toEqual([0]);
  });
});

describe('somebody of the mini program alone', () => {
  let clients = 0;
  /** Files a lead under their name, without following. */
  async function reporter() {
    const phone = await product.phones.add('路人', { follow: false });
    const program = await openMiniProgram(product, phone);
    const clientId = `9b1b1d8e-6f0e-4d7c-9a8e-0f6a5c3b2b${String(++clients).padStart(2, '0')}`;
    const whole = { clientId, answers: leadAnswers(), identity: identities.named };
    const { body } = await program.post('/leads', whole);
    const lead = await Lead.findOne({ no: String(body.no) })
      .orFail()
      .lean();
    return { phone, program, lead };
  }
  async function tellOf(
    { _id, bureauId, reporterId }: Awaited<ReturnType<typeof reporter>>['lead'],
    until?: RegExp,
  ) {
    const id = `lead-${++count}`;
    const at = product.services.clock.now();
    const object = { kind: 'lead', id: _id };
    await planReporterDelivery({
      id,
      bureauId,
      reporterId,
      kind: 'leadNotice',
      channel: 'notice',
      object,
      at,
    });
    return endOf(id, until);
  }

  it('is offered word of leads only, and is reached by it', async () => {
    const { phone, program, lead } = await reporter();
    const { body } = await program.get('/settings');
    expect(body).toMatchObject({
      linked: false,
      subscriptions: [{ templateId: miniTemplateIds.leadStatus }],
    });
    await choose(phone, miniTemplateIds.leadStatus);
    const row = await tellOf(lead, /^delivered$/);
    expect(row).toMatchObject({ via: 'miniSubscription' });
    expect(row).not.toHaveProperty('personId');
    const [card] = await shown(phone);
    expect(card).toMatchObject({ miniprogram: { pagepath: `pages/matter/matter?no=${lead.no}` } });
  });

  it('what staff write is pushed to whoever subscribed; the others read it in the program, and nobody has a task', async () => {
    const [subscribed, silent] = [await reporter(), await reporter()];
    await choose(subscribed.phone, miniTemplateIds.leadStatus);
    const actor = { kind: 'system', id: 'test' } as const;
    for (const { lead } of [subscribed, silent])
      await inTransaction(() =>
        tellReporter({ ...product.services, actor }, lead, { notice: 'answer', text: '已经在核实。' }),
      );
    const about = (id: string) => Delivery.find({ 'object.id': id }).lean();
    await expect.poll(async () => (await shown(subscribed.phone)).length, { timeout: 10_000 }).toBe(1);
    expect(await about(subscribed.lead._id)).toMatchObject([{ via: 'miniSubscription' }]);
    expect(await about(silent.lead._id)).toEqual([]);
    for (const { program, lead } of [subscribed, silent])
      expect(JSON.stringify((await program.get(`/matters/${lead.no}`)).body)).toContain('已经在核实');
  });

  it('without a grant there is no way; staff are told why, and the line can be read in the program', async () => {
    const { program, lead } = await reporter();
    const row = await tellOf(lead);
    expect(row).toMatchObject({
      state: 'failed',
      attempts: 0,
      reason: expect.stringContaining('没有在小程序里订阅'),
    });
    expect((await program.get(`/matters/${lead.no}`)).status).toBe(200);
  });

  it('the grant is used up: the same, with WeChat not asked again', async () => {
    const { phone, lead } = await reporter();
    await choose(phone, miniTemplateIds.leadStatus);
    await tellOf(lead);
    expect(await tellOf(lead)).toMatchObject({ state: 'failed', attempts: 0 });
    expect(await shown(phone)).toHaveLength(1);
  });
});
