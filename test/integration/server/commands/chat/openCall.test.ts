import { afterAll, beforeAll, expect, it } from 'vitest';
import { closeCall } from '../../../../../server/commands/calls/closeCall.ts';
import { Application } from '../../../../../server/models/application.ts';
import { answerAll, applicationLines } from '../../../../support/applyInChat.ts';
import { publishedCall, staffOf } from '../../../../support/calls.ts';
import type { Phone } from '../../../../support/phones.ts';
import { startTestProduct, type TestProduct } from '../../../../support/product.ts';

let product: TestProduct;
beforeAll(async () => {
  product = await startTestProduct();
});
afterAll(() => product.stop());

/** Answers everything up to the summary, on the first call that is offered. */
async function answerOnCall(phone: Phone, name: string): Promise<string> {
  return answerAll(phone, [['1. 公开选聘', '1'], ...(await applicationLines(name))]);
}

it('CQ 7(1): offers the open call, stores it with the application, and after the window keeps the draft', async () => {
  const { services, account, phones } = product;
  const { bureauId } = account.settings;
  const call = await publishedCall(services, bureauId, { title: '第一批公开选聘' });

  const first = await phones.add();
  await answerOnCall(first, '林晓梅');
  const no = /SQ\d{8}[A-Z0-9]{6}/.exec(await first.say('提交'))?.[0];
  expect(await Application.findOne({ no }).lean()).toMatchObject({ mode: 'open_call', callId: call._id });

  const second = await phones.add();
  expect(await answerOnCall(second, '王大明')).toContain('王大明');
  const { no: callNo, revision } = call;
  await closeCall(staffOf(services, bureauId, 'liaison'), { no: callNo, revision });
  const refused = await second.say('提交');
  expect(refused).toContain('不在报名时间内');
  expect(refused).toContain('还保留着');
  expect(await second.say('继续')).toContain('不在报名时间内');
  expect(await second.say('申请')).toContain('1. 先留着');
  expect(await Application.countDocuments({ callId: call._id })).toBe(1);

  const third = await phones.add();
  expect(await third.say('申请')).toContain('个人自荐');
});
