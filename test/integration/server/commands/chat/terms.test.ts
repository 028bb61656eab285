import { afterAll, beforeAll, expect, it } from 'vitest';
import { personIdOf } from '../../../../../server/commands/chat/personId.ts';
import { addDays } from '../../../../../server/domain/calendar/days.ts';
import { beijingDay } from '../../../../../server/domain/time.ts';
import { Appointment } from '../../../../../server/models/appointment.ts';
import { Task } from '../../../../../server/models/task.ts';
import { buildAppointment } from '../../../../support/appointments.ts';
import { startTestProduct, type TestProduct } from '../../../../support/product.ts';

let product: TestProduct;
beforeAll(async () => {
  product = await startTestProduct();
});
afterAll(() => product.stop());

const today = beijingDay(new Date());

/** A follower who is a supervisor until `days` from today. */
async function supervisor(days: number) {
  const phone = await product.phones.add();
  const { key, bureauId } = product.account.settings;
  const personId = personIdOf(product.services.crypto, key, phone.openid);
  const { _id, no } = await buildAppointment(product.services, {
    ...{ bureauId, personId, termStart: addDays(today, days - 700), termEnd: addDays(today, days) },
  });
  return { phone, no, _id, stored: () => Appointment.findById(_id).lean() };
}

it('says yes to a renewal and changes their mind, in chat alone', async () => {
  const { phone, no, stored } = await supervisor(20);
  expect(await phone.say('续聘')).toContain(no);
  expect(await phone.say('1')).toContain('您同意续聘');
  expect(await stored()).toMatchObject({ consent: { state: 'given' }, revision: 2 });
  expect(await phone.say('不续聘')).toContain('您不续聘');
  expect(await stored()).toMatchObject({ consent: { state: 'declined' }, revision: 3 });
});

it('before its time is told when, and nothing is stored', async () => {
  const { phone, stored } = await supervisor(200);
  expect(await phone.say('同意续聘')).toContain('届满前六十天');
  expect((await stored())?.consent).toBeUndefined();
});

it('asks to leave: a task for staff, the rights stay until it is done', async () => {
  const { phone, _id, stored } = await supervisor(300);
  expect(await phone.say('辞任')).toContain('确定要申请辞任吗');
  expect(await phone.say('确认辞任')).toContain('原因');
  expect(await phone.say('要照顾家里老人')).toContain('已提交');
  expect((await stored())?.status).toBe('active');
  expect((await stored())?.resignationAskedAt).toBeInstanceOf(Date);
  const tasks = await Task.find({ 'object.id': _id, state: 'open' }).lean();
  expect(tasks.map(({ kind }) => kind)).toEqual(['recordResignation']);
});

it('takes the request to leave back in chat: nothing of it is left, and the task falls away', async () => {
  const { phone, _id, stored } = await supervisor(300);
  await phone.say('辞任');
  await phone.say('确认辞任');
  await phone.say('身体不好');
  expect(await phone.say('撤回辞任')).toContain('已撤回');
  const term = await stored();
  expect(term).toMatchObject({ status: 'active', revision: 3 });
  expect(term?.resignationAskedAt).toBeUndefined();
  expect(term?.resignationReasonSealed).toBeUndefined();
  const tasks = await Task.find({ 'object.id': _id }).lean();
  expect(tasks.map(({ kind, state }) => [kind, state])).toEqual([['recordResignation', 'cancelled']]);
  expect(await phone.say('撤回辞任')).toContain('没有等待办理');
});
