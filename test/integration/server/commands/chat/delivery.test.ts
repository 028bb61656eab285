import { afterAll, afterEach, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { Delivery } from '../../../../../server/models/delivery.ts';
import { Person } from '../../../../../server/models/person.ts';
import { startTestProduct, type TestProduct } from '../../../../support/product.ts';
import { startTestWorker } from '../../../../support/worker.ts';

let product: TestProduct;
beforeAll(async () => {
  product = await startTestProduct({ budgetMs: 1_200 });
});
afterAll(() => product.stop());
afterEach(() => vi.restoreAllMocks());

const own = (openid: string) => Person.findOne({ openid }).lean();

describe('one message, one effect', () => {
  it('the same message delivered again gets the stored reply and changes nothing', async () => {
    const phone = await product.phones.add();
    const first = await phone.send({ type: 'text', content: '申请' });
    const turn = (await own(phone.openid))?.turn;
    const again = await phone.send({ type: 'text', content: '申请', msgId: first.msgId });
    expect(again.reply?.content).toBe(first.reply?.content);
    expect((await own(phone.openid))?.turn).toBe(turn);
  });

  it('three deliveries at the same moment have one effect', async () => {
    const phone = await product.phones.add();
    await phone.say('申请');
    const before = await own(phone.openid);
    const send = () => phone.send({ type: 'text', content: '同意', msgId: '77001' });
    const replies = (await Promise.all([send(), send(), send()])).map(({ reply }) => reply?.content);
    expect(new Set(replies).size).toBe(1);
    expect((await own(phone.openid))?.turn).toBe((before?.turn ?? 0) + 1);
  });

  it('two people with the same MsgId are two messages (WxJava#333)', async () => {
    const [one, two] = [await product.phones.add(), await product.phones.add()];
    const replies = await Promise.all(
      [one, two].map((phone) => phone.send({ type: 'text', content: '申请', msgId: '88001' })),
    );
    expect(replies.every(({ reply }) => reply?.content?.includes('同意'))).toBe(true);
    expect((await own(one.openid))?.turn).toBe((await own(two.openid))?.turn);
  });

  it('the first two messages of a stranger at once make one person', async () => {
    const phone = await product.phones.add();
    await Person.deleteOne({ openid: phone.openid });
    await Promise.all([phone.say('你好'), phone.say('申请')]);
    expect(await Person.countDocuments({ openid: phone.openid })).toBe(1);
  });

  it('twenty answers at once are taken one after the other, none lost', async () => {
    const phone = await product.phones.add();
    const before = (await own(phone.openid))?.turn ?? 0;
    await Promise.all(Array.from({ length: 20 }, () => phone.say('帮助')));
    expect((await own(phone.openid))?.turn).toBe(before + 20);
  });
});

describe('late and broken', () => {
  it('too slow for the passive reply: `success` in time, the answer follows once as a message', async () => {
    const phone = await product.phones.add();
    const worker = startTestWorker(product, inject('redisUrl'));
    const update = Person.updateOne.bind(Person);
    vi.spyOn(Person, 'updateOne').mockImplementationOnce((async (...args: Parameters<typeof update>) => {
      await new Promise((resolve) => setTimeout(resolve, 2_000));
      return update(...args);
    }) as never);
    const sent = await phone.send({ type: 'text', content: '申请' });
    expect(sent.reply).toBeNull();
    expect(sent.fault).toBeNull();
    expect(sent.attempts).toHaveLength(1);
    await phone.waitFor(
      (item) => item.via === 'customer_service' || item.via === 'kf',
      'late answer',
      10_000,
    );
    const late = (await phone.inbox()).filter((item) => String(item.content).includes('同意'));
    expect(late).toHaveLength(1);
    await worker.stop();
  });

  it('a defect of ours: an apology, and nothing has changed', async () => {
    const phone = await product.phones.add();
    await phone.say('申请');
    const before = await own(phone.openid);
    vi.spyOn(Person, 'updateOne').mockRejectedValueOnce(new TypeError('a defect'));
    const sent = await phone.send({ type: 'text', content: '同意' });
    expect(sent.reply?.content).toContain('抱歉');
    expect(await own(phone.openid)).toEqual(before);
    expect(await phone.say('同意')).toContain('姓名');
    expect(
      product.logged.some(({ level, message }) => level === 'error' && message.includes('handled')),
    ).toBe(true);
  });

  it('plans no message for answers that went out passively', async () => {
    const phone = await product.phones.add();
    await phone.say('申请');
    const person = await own(phone.openid);
    expect(await Delivery.countDocuments({ personId: person?._id })).toBe(0);
  });
});
