import { afterAll, beforeAll, expect, it } from 'vitest';
import { personIdOf } from '../../../../../server/commands/chat/personId.ts';
import { takeComplaintStep } from '../../../../../server/commands/complaints/takeComplaintStep.ts';
import { openAuthor } from '../../../../../server/commands/opinions/openAuthor.ts';
import { Appointment } from '../../../../../server/models/appointment.ts';
import { Bureau } from '../../../../../server/models/bureau.ts';
import { Complaint } from '../../../../../server/models/complaint.ts';
import { Event } from '../../../../../server/models/event.ts';
import { Opinion } from '../../../../../server/models/opinion.ts';
import { buildAppointment } from '../../../../support/appointments.ts';
import { staffOf } from '../../../../support/corps.ts';
import { photo } from '../../../../support/evidenceFiles.ts';
import { buildInstitution } from '../../../../support/institutions.ts';
import { startTestProduct, type TestProduct } from '../../../../support/product.ts';
import { opinionInChat } from '../../../../support/visitInChat.ts';

let product: TestProduct;
let bureauId: string;
beforeAll(async () => {
  product = await startTestProduct();
  bureauId = product.account.settings.bureauId;
});
afterAll(() => product.stop());

async function under(profileId: string) {
  const { id, version } = product.services.profiles.get(profileId);
  await Bureau.updateOne({ _id: bureauId }, { $set: { profile: { id, version } } });
}

it('CQ 13, scenario 7: an institution complains in writing by chat, V stays active, and it sees the class of the result', async () => {
  await under('chongqing');
  const clinic = await buildInstitution(bureauId, { name: '仁济诊所' });
  const term = await buildAppointment(product.services, { bureauId, personId: 'supervisor-1' });
  const phone = await product.phones.add();
  const picture = async () => {
    await phone.send({ type: 'image', mediaBase64: (await photo()).toString('base64'), mime: 'image/jpeg' });
    return phone.say('完成');
  };
  await phone.say('投诉监督员');
  await phone.say('开始');
  await phone.say('仁济诊所');
  await phone.say('1');
  await phone.say('联系人张三');
  expect(await phone.say('023-1234567')).toContain('盖章的授权材料');
  expect(await picture()).toContain('书面反映材料');
  expect(await picture()).toContain('监督员姓名或证号');
  await phone.say('林晓梅');
  await phone.say('1');
  await phone.say('昨天');
  await phone.say('门诊大厅');
  await phone.say('这位监督员没有说明来意就进入药房，并要求把药品带走，还拿了两盒。');
  await phone.say('完成');
  for (const word of ['跳过', '跳过', '否']) await phone.say(word);
  await phone.say('同意');
  let reply = await phone.say('提交');
  for (let page = 0; page < 4 && reply.includes('还有没核对的内容'); page += 1)
    reply = await phone.say('提交');
  const no = /TS\d{8}[A-Z0-9]{6}/.exec(reply)?.[0] ?? reply;

  const row = await Complaint.findOne({ no }).lean().orFail();
  expect(row).toMatchObject({
    status: 'filed',
    channel: 'chat',
    takenAs: 'complaint',
    institutionId: clinic._id,
  });
  expect(JSON.stringify(row)).not.toContain('林晓梅');
  expect(JSON.stringify(await Event.find({ 'data.no': no }).lean())).not.toMatch(/张三|林晓梅/);
  const { status } = await Appointment.findById(term._id).lean().orFail();
  expect(status).toBe('active');

  const own = await phone.say('我的反映');
  expect(own).toContain(no);
  expect(own).toContain('已收到');
  expect(own).not.toContain('线索');
  await takeComplaintStep(staffOf(product.services, bureauId, ['liaison']), {
    ...{ no, step: 'register', revision: 1, input: { supervisorNo: term.no } },
  });
  expect(await phone.say('我的投诉')).toContain('在这里就能看到');
  // The supervisor is not asked yet: nothing is among their matters.
  const stranger = await product.phones.add();
  expect(await stranger.say('我的投诉')).not.toContain(no);
});

it('an institution that is not in the list is asked again, and nothing is stored', async () => {
  await under('inner-mongolia');
  const phone = await product.phones.add();
  for (const said of ['投诉监督员', '开始', '没有这家医院', '都不是', '是']) await phone.say(said);
  const before = await Complaint.countDocuments({ bureauId });
  const { fileComplaintInChat } = await import(
    '../../../../../server/commands/complaints/fileComplaintInChat.ts'
  );
  const handed = { no: 'TS1', personId: 'p1', bureauId, answers: { institution: { name: '没有这家医院' } } };
  await expect(fileComplaintInChat(product.services, handed)).rejects.toMatchObject({
    ...{ code: 'input.invalid', problems: [{ path: 'institution' }] },
  });
  expect(await Complaint.countDocuments({ bureauId })).toBe(before);
});

it('SC 8: who wrote a relayed letter is asked in chat and sealed apart from the opinion', async () => {
  await under('shucheng');
  const phone = await product.phones.add();
  const personId = personIdOf(product.services.crypto, product.account.settings.key, phone.openid);
  await buildAppointment(product.services, { bureauId, personId });
  const no = await opinionInChat(phone, {
    ...{ 原写信人是否同意: '是', 原写信人姓名: '王小翠', 原写信人联系方式: '13900000001' },
    来源: '转递来信',
  });
  const row = await Opinion.findOne({ no }).lean().orFail();
  expect(row.origin).toBe('relayed');
  expect(JSON.stringify(row)).not.toContain('王小翠');
  const liaison = staffOf(product.services, bureauId, ['liaison']);
  expect(await openAuthor(liaison, { no, reason: '需要向写信人核实' })).toEqual({
    ...{ name: '王小翠', contact: '13900000001', consents: true },
  });
});
