import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { markInboxRead } from '../../../../../server/commands/inbox/markInboxRead.ts';
import { retention } from '../../../../../server/domain/retention.ts';
import { Application } from '../../../../../server/models/application.ts';
import { Delivery } from '../../../../../server/models/delivery.ts';
import { planReporterDelivery } from '../../../../../server/outbox/planDelivery.ts';
import { listInbox } from '../../../../../server/queries/inbox/listInbox.ts';
import { submitted } from '../../../../support/applicants.ts';
import type { Phone } from '../../../../support/phones.ts';
import { startTestProduct, type TestProduct } from '../../../../support/product.ts';

let product: TestProduct;
beforeAll(async () => {
  product = await startTestProduct();
});
afterAll(() => product.stop());

interface Somebody {
  phone: Phone;
  personId: string;
  no: string;
  object: { kind: 'application'; id: string };
}

async function somebody(): Promise<Somebody> {
  const phone = await product.phones.add();
  const { key: accountKey, bureauId } = product.account.settings;
  const { personId, no } = await submitted(product.services, { accountKey, bureauId, openid: phone.openid });
  const application = await Application.findOne({ no }, { _id: 1 }).lean();
  return { phone, personId, no, object: { kind: 'application', id: application?._id ?? '' } };
}

let count = 0;
/** A row of theirs from `agoMs` ago, whose push came to nothing. */
async function told({ personId, object }: Somebody, fields: object = {}, agoMs = ++count * 1_000) {
  const _id = `inbox-${++count}`;
  const createdAt = new Date(Date.now() - agoMs);
  const { bureauId } = product.account.settings;
  await Delivery.create({
    ...{ _id, bureauId, personId, kind: 'applicationStatus', channel: 'notice', object },
    ...{ state: 'failed', reason: '对方没有关注公众号', createdAt, ...fields },
  });
  return _id;
}
const listed = (personId: string, limit = 50, cursor?: string) =>
  listInbox(product.services, { personId, limit, cursor });
const idsOf = async (personId: string) => (await listed(personId)).rows.map(({ id }) => id);

/** The mini program of the same person, linked by the code that they type in the chat. */
async function programOf({ phone }: Somebody) {
  const call = async (method: string, path: string, token: string, body?: object) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const response = await fetch(`${product.url}/api/mini${path}`, { method, headers, ...sent });
    const text = await response.text();
    return { status: response.status, body: text ? JSON.parse(text) : {} };
  };
  const account = product.account.settings.key;
  const session = await call('POST', '/sessions', '', { account, code: await phone.login() });
  const { token } = session.body;
  const { code } = (await call('POST', '/identity/codes', token)).body;
  await phone.say(`关联码${code}`);
  return {
    get: (path: string) => call('GET', path, token),
    post: (path: string, body: object) => call('POST', path, token, body),
  };
}

describe('the inbox', () => {
  it('holds what somebody was told although no push reached them, in the words of the card', async () => {
    const one = await somebody();
    const id = await told(one);
    const { rows, unread } = await listed(one.personId);
    expect(rows).toMatchObject([{ id, label: '办理结果通知', read: false, word: '进度' }]);
    expect(rows[0]?.text).toBe(`社会监督员申请（${one.no}）：审核中。请等候审核，回复“进度”可查看。`);
    expect(unread).toBe(1);
    expect(JSON.stringify(await Delivery.findById(id).lean())).not.toContain('请等候审核');
  });

  it('is read in the chat: list, one of it, and the read mark on its row', async () => {
    const one = await somebody();
    const id = await told(one);
    expect(await one.phone.say('消息')).toContain('1. 【未读】办理结果通知');
    expect((await Delivery.findById(id).lean())?.readAt).toBeUndefined();
    expect(await one.phone.say('1')).toContain(one.no);
    expect((await Delivery.findById(id).lean())?.readAt).toBeInstanceOf(Date);
    expect(await one.phone.say('消息')).toContain('消息都看过了');
  });

  it('the number means what was listed, whatever has come meanwhile; older ones are a page away', async () => {
    const one = await somebody();
    const ids: string[] = [];
    for (let i = 0; i < 12; i += 1) ids.push(await told(one, {}, (i + 1) * 60_000));
    await one.phone.say('消息');
    await told(one, { kind: 'supervisorAppointed', object: { kind: 'appointment', id: 'gone' } }, 0);
    await one.phone.say('1');
    expect((await Delivery.findById(ids[0]).lean())?.readAt).toBeInstanceOf(Date);
    const page = await one.phone.say('下一页');
    expect(page).toContain('3. 【未读】');
    expect(page).not.toContain('4. ');
    await one.phone.say('3');
    expect((await Delivery.findById(ids[11]).lean())?.readAt).toBeInstanceOf(Date);
  });

  it('answers in the chat itself, rows of reporters and what is too old are not in it', async () => {
    const one = await somebody();
    const kept = await told(one);
    await told(one, { channel: 'customerService', kind: 'chatReply' });
    await told(one, {}, retention.inboxMs + 60_000);
    const { bureauId } = product.account.settings;
    await planReporterDelivery({
      ...{ id: `inbox-${++count}`, bureauId, reporterId: 'r1', kind: 'leadNotice', channel: 'notice' },
      ...{ object: { kind: 'lead', id: 'l1' }, at: new Date() },
    });
    expect(await idsOf(one.personId)).toEqual([kept]);
  });

  it('somebody whose role is over reads what ended it, and nothing that goes to the corps', async () => {
    const one = await somebody();
    const appointment = { kind: 'appointment', id: 'gone' };
    const closing = await told(one, { kind: 'termClosed', object: appointment });
    await told(one, { kind: 'documentPublished', object: { kind: 'document', id: 'd1' } });
    await told(one, { kind: 'activityInvited', object: { kind: 'activityInvitation', id: 'i1' } });
    const { rows, unread } = await listed(one.personId);
    expect(rows.map(({ id }) => id)).toEqual([closing]);
    expect(unread).toBe(1);
    expect(rows[0]).toMatchObject({ word: null, text: expect.stringContaining('已经了结') });
  });

  it('nobody marks what is not theirs, and the first reading keeps its time', async () => {
    const [one, other] = [await somebody(), await somebody()];
    const id = await told(one);
    await markInboxRead(product.services, { personId: other.personId, ids: [id] });
    expect((await Delivery.findById(id).lean())?.readAt).toBeUndefined();
    await markInboxRead(product.services, { personId: one.personId, ids: [id] });
    const first = (await Delivery.findById(id).lean())?.readAt;
    await markInboxRead(product.services, { personId: one.personId, ids: [id] });
    expect((await Delivery.findById(id).lean())?.readAt).toEqual(first);
  });

  it('pages: nothing twice, nothing left out, also among rows of the same moment', async () => {
    const one = await somebody();
    const made: string[] = [];
    for (let i = 0; i < 11; i += 1) made.push(await told(one, {}, 3_600_000 + (i >> 2) * 1_000));
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listed(one.personId, 3, cursor);
      expect(page.unread).toBe(11);
      seen.push(...page.rows.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect([...seen].sort()).toEqual([...made].sort());
    expect(new Set(seen).size).toBe(11);
  });

  it('is the same list in the mini program of whoever linked it, and empty for a stranger', async () => {
    const one = await somebody();
    const id = await told(one);
    const program = await programOf(one);
    const { body } = await program.get('/inbox?limit=5');
    expect(body).toMatchObject({ unread: 1, nextCursor: null, rows: [{ id, read: false, word: '进度' }] });
    expect((await program.post('/inbox/read', { ids: [id] })).status).toBe(204);
    expect((await program.get('/inbox')).body).toMatchObject({ unread: 0, rows: [{ id, read: true }] });
    expect((await program.get('/inbox?cursor=x')).status).toBe(422);
  });
});
