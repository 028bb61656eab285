import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applicationLines, beginToApply } from '../../../../support/applyInChat.ts';
import type { Phone } from '../../../../support/phones.ts';
import { startTestProduct, type TestProduct } from '../../../../support/product.ts';

let trips = 0;
let product: TestProduct;

beforeAll(async () => {
  const { connect } = mongoose.mongo.MongoClient.prototype;
  // Connections copy this setting when they are opened, so it must be there before the first one.
  mongoose.mongo.MongoClient.prototype.connect = function connectWatched(this: mongoose.mongo.MongoClient) {
    this.options.monitorCommands = true;
    this.on('commandStarted', ({ commandName }) => {
      if (!['ping', 'hello', 'endSessions'].includes(commandName)) trips += 1;
    });
    return connect.call(this);
  };
  product = await startTestProduct();
  mongoose.mongo.MongoClient.prototype.connect = connect;
});
afterAll(() => product.stop());

/** Round trips to the store of one message, once the caches of bureau and texts are warm. */
async function tripsOf(phone: Phone, said: string): Promise<number> {
  const before = trips;
  await phone.say(said);
  return trips - before;
}

async function warm(): Promise<Phone> {
  const phone = await product.phones.add();
  await phone.say('菜单');
  return phone;
}

describe('what a turn costs in round trips to the store (aim of issue 5: three)', () => {
  it('answers, steering words, help and the menu: at most three', async () => {
    const phone = await warm();
    await beginToApply((text) => phone.say(text));
    const costs: Record<string, number> = {};
    for (const [, says] of (await applicationLines('张三')).slice(0, 4)) {
      if (typeof says === 'string') costs[says] = await tripsOf(phone, says);
    }
    for (const said of ['上一步', '查看', '帮助', '大字', '普通', '保存', '菜单'])
      costs[said] = await tripsOf(phone, said);
    const dear = Object.entries(costs).filter(([, count]) => count > 3);
    expect(dear).toEqual([]);
    expect(Object.keys(costs).length).toBeGreaterThan(8);
  });

  it('asking for a person and talking to one: a transaction, and no more than it needs', async () => {
    const phone = await warm();
    const opened = await tripsOf(phone, '人工');
    const said = await tripsOf(phone, '我想问一下');
    console.info({ opened, said });
    expect(opened).toBeLessThanOrEqual(12);
    expect(said).toBeLessThanOrEqual(12);
  });

  it('lists and free words read what they are about: known costs, which must not grow', async () => {
    const phone = await warm();
    const costs: Record<string, number> = {};
    for (const said of ['我的线索', '菜单', '想问问我上次说的事', '进度', '报名'])
      costs[said] = await tripsOf(phone, said);
    console.info(costs);
    for (const count of Object.values(costs)) expect(count).toBeLessThanOrEqual(12);
  });
});
