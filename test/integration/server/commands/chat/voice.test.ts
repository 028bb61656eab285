import { afterAll, beforeAll, expect, it } from 'vitest';
import { decideApplication } from '../../../../../server/commands/applications/decideApplication.ts';
import { openMemory } from '../../../../../server/commands/chat/memory.ts';
import { purgeExpired } from '../../../../../server/commands/housekeeping/purgeExpired.ts';
import { Application } from '../../../../../server/models/application.ts';
import { Evidence } from '../../../../../server/models/evidence.ts';
import { Person } from '../../../../../server/models/person.ts';
import { presentApplication } from '../../../../../server/presenters/applicationDetail.ts';
import { getApplication } from '../../../../../server/queries/applications/getApplication.ts';
import { openApplicationVoice } from '../../../../../server/queries/applications/openApplicationVoice.ts';
import { answerAll, applicationLines } from '../../../../support/applyInChat.ts';
import { startTestProduct, type TestProduct } from '../../../../support/product.ts';

let product: TestProduct;
beforeAll(async () => {
  product = await startTestProduct();
});
afterAll(() => product.stop());

const sound = Buffer.concat([Buffer.from('#!AMR\n'), Buffer.alloc(320, 0x3c)]);

function staffIn(bureauId: string) {
  const actor = { kind: 'staff', id: 'staff-1', bureauId, roles: ['reviewer'] } as const;
  return { ...product.services, objects: product.objects, actor };
}

it('an application with spoken answers: the sound is part of it, marked for transcription, and handed out to its readers only', async () => {
  const phone = await product.phones.add();
  const typed = await applicationLines('林小雨');
  const spoken = typed.map(([asks, says]) => [asks, asks === '毕业院校' ? { voice: sound } : says] as const);
  const summary = await answerAll(phone, spoken);
  expect(summary).toContain('语音 1 段，待转写');
  const done = await phone.say('提交');
  const no = /SQ\d{8}[A-Z0-9]{6}/.exec(done)?.[0] ?? '';
  const stored = await Application.findOne({ no }).lean().orFail();
  const rows = await Evidence.find({ 'object.kind': 'application', 'object.id': stored._id }).lean();
  expect(rows).toMatchObject([{ kind: 'voice', mime: 'audio/amr' }]);
  expect(rows[0]).not.toHaveProperty('uploadOwner');

  const staff = staffIn(stored.bureauId);
  const now = product.services.clock.now();
  const shown = presentApplication(await getApplication(staff, { no }), staff.actor, now);
  const item = shown.items.find(({ key }) => key === 'school');
  const id = rows[0]?._id ?? '';
  expect(item).toMatchObject({ text: '（语音 1 段，待转写）', voices: [id] });
  const file = await openApplicationVoice(staff, { no, id });
  expect(file.bytes.equals(sound)).toBe(true);
  await expect(openApplicationVoice(staffIn('another'), { no, id })).rejects.toMatchObject({
    code: 'application.not_found',
  });

  // Handed in again with the same sound: it is part of the application already.
  const input = { no, decision: 'return', reason: '请核对邮箱。', returnedFields: ['email'] } as const;
  await decideApplication(staff, { ...input, returnedFields: ['email'], revision: stored.revision });
  expect(await phone.say('补正')).toContain('电子邮箱');
  await phone.say('zhangsan@example.com');
  expect(await phone.say('提交')).toContain('补正已提交');
  expect(await Evidence.countDocuments({ 'object.id': stored._id })).toBe(1);
});

it('大字 stays when the conversation itself is purged, and goes with everything else on unfollowing', async () => {
  const phone = await product.phones.add();
  expect(await phone.say('大字')).toContain('一次只问一件事');
  const { openid } = phone;
  await Person.updateOne({ openid }, { $set: { lastSeenAt: new Date(0) } });
  await purgeExpired({ ...staffIn(product.account.settings.bureauId) });
  const purged = await Person.findOne({ openid }).lean().orFail();
  expect(openMemory(product.services.crypto, purged).state).toBeNull();
  expect(await phone.say('菜单')).toContain('全部功能');
  await phone.event({ event: 'unsubscribe' });
  expect(await Person.findOne({ openid }).lean()).toMatchObject({ simpleChat: false });
});
