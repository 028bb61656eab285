import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personIdOf } from '../../../../../server/commands/chat/personId.ts';
import { submitOpinion } from '../../../../../server/commands/opinions/submitOpinion.ts';
import { beijingDay } from '../../../../../server/domain/time.ts';
import { applicationLines, beginToApply } from '../../../../support/applyInChat.ts';
import { buildAppointment } from '../../../../support/appointments.ts';
import { opinionAnswers, opinionForm } from '../../../../support/opinionWorld.ts';
import type { Phone } from '../../../../support/phones.ts';
import { startTestProduct, type TestProduct } from '../../../../support/product.ts';

interface Command {
  start: number;
  end: number;
}
let commands = new Map<number, Command>();
let product: TestProduct;

beforeAll(async () => {
  const { connect } = mongoose.mongo.MongoClient.prototype;
  // Connections copy this setting when they are opened, so it must be there before the first one.
  mongoose.mongo.MongoClient.prototype.connect = function connectWatched(this: mongoose.mongo.MongoClient) {
    this.options.monitorCommands = true;
    this.on('commandStarted', ({ commandName, requestId }) => {
      if (['ping', 'hello', 'endSessions'].includes(commandName)) return;
      commands.set(requestId, { start: performance.now(), end: Number.POSITIVE_INFINITY });
    });
    const ended = ({ requestId }: { requestId: number }) => {
      const command = commands.get(requestId);
      if (command) command.end = performance.now();
    };
    this.on('commandSucceeded', ended);
    this.on('commandFailed', ended);
    return connect.call(this);
  };
  product = await startTestProduct();
  mongoose.mongo.MongoClient.prototype.connect = connect;
});
afterAll(() => product.stop());

/** Round trips to the store of one message, once the caches of bureau and texts are warm. */
async function tripsOf(phone: Phone, said: string): Promise<number> {
  commands = new Map();
  await phone.say(said);
  return commands.size;
}

/** The most commands of one message of which each began after the one before had ended: how often its answer waits. */
async function waitsOf(phone: Phone, said: string): Promise<number> {
  await tripsOf(phone, said);
  let count = 0;
  let last = 0;
  for (const { start, end } of [...commands.values()].sort((a, b) => a.end - b.end)) {
    if (start < last) continue;
    count += 1;
    last = end;
  }
  return count;
}

/** A follower who is a supervisor in force. */
async function supervisor(): Promise<{ phone: Phone; personId: string }> {
  const phone = await warm();
  const { key, bureauId } = product.account.settings;
  const personId = personIdOf(product.services.crypto, key, phone.openid);
  await buildAppointment(product.services, { bureauId, personId });
  return { phone, personId };
}

async function handInOpinions(personId: string, count: number): Promise<void> {
  for (let i = 0; i < count; i += 1) {
    const no = product.services.ids.matter('YJ', beijingDay(new Date()));
    const handed = { no, personId, form: opinionForm, answers: opinionAnswers };
    await submitOpinion(product.services, { ...handed, evidenceOwner: `person:${personId}` });
  }
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
    // The turn; the dialogue, its place on the person's row, its clock, an event of each; the commit.
    expect(await tripsOf(phone, '人工')).toBeLessThanOrEqual(8);
    // The turn; the dialogue, the line, the event; the commit.
    expect(await tripsOf(phone, '我想问一下')).toBeLessThanOrEqual(6);
  });

  it('free words that can be no answer to a notice look nothing up', async () => {
    const phone = await warm();
    for (const said of ['嗯嗯', '谢谢', '女'])
      expect(await tripsOf(phone, said), said).toBeLessThanOrEqual(2);
  });

  it('lists and free words read what they are about, and no more', async () => {
    const phone = await warm();
    const most = { 我的线索: 4, 想问问我上次说的事: 4, 进度: 3, 报名: 5 };
    const costs = { ...most };
    for (const said of Object.keys(most) as (keyof typeof most)[]) costs[said] = await tripsOf(phone, said);
    for (const [said, count] of Object.entries(most))
      expect(costs[said as keyof typeof most], JSON.stringify(costs)).toBeLessThanOrEqual(count);
  });

  it('what is only read is waited for three times: the person, all that the turn wants to know, the write', async () => {
    const phone = await warm();
    // The inbox asks first whether the person is a supervisor in force: only they may read what went to the corps.
    const most = { 我的线索: 3, 想问问我上次说的事: 3, 进度: 3, 报名: 3, 文件: 3, 活动: 3, 消息: 4 };
    for (const [said, count] of Object.entries(most)) {
      await phone.say('菜单');
      expect(await waitsOf(phone, said), said).toBeLessThanOrEqual(count);
    }
  });

  it('what somebody handed in costs the same however much of a kind it is', async () => {
    const { phone, personId } = await supervisor();
    const empty = await tripsOf(phone, '我的线索');
    await handInOpinions(personId, 1);
    const one = await tripsOf(phone, '我的线索');
    await handInOpinions(personId, 3);
    expect(await tripsOf(phone, '我的线索')).toBe(one);
    // Leads, reports, opinions with their clocks and lines.
    expect(one - empty).toBeLessThanOrEqual(5);
  });
});
