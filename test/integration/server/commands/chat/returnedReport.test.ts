import { afterAll, beforeAll, expect, it } from 'vitest';
import { personIdOf } from '../../../../../server/commands/chat/personId.ts';
import { returnReport } from '../../../../../server/commands/reports/returnReport.ts';
import { Bureau } from '../../../../../server/models/bureau.ts';
import { Evidence } from '../../../../../server/models/evidence.ts';
import { Report } from '../../../../../server/models/report.ts';
import { listReturnedReports } from '../../../../../server/queries/reports/listReturnedReports.ts';
import { buildAppointment } from '../../../../support/appointments.ts';
import { staffOf } from '../../../../support/corps.ts';
import { startTestProduct, type TestProduct } from '../../../../support/product.ts';
import { visitInChat } from '../../../../support/visitInChat.ts';

let product: TestProduct;
let bureauId: string;
beforeAll(async () => {
  product = await startTestProduct();
  bureauId = product.account.settings.bureauId;
  const { id, version } = product.services.profiles.get('hunan');
  await Bureau.updateOne({ _id: bureauId }, { $set: { profile: { id, version } } });
});
afterAll(() => product.stop());

it('a returned report is corrected in chat with its reason, its answers and its photograph', async () => {
  const phone = await product.phones.add();
  const personId = personIdOf(product.services.crypto, product.account.settings.key, phone.openid);
  await buildAppointment(product.services, { bureauId, personId });
  const no = await visitInChat(phone);
  expect(await phone.say('补正')).toContain('没有需要补正');
  await returnReport(staffOf(product.services, bureauId), {
    no,
    revision: 1,
    reason: '请写清楚是哪个窗口。',
  });

  expect(await phone.say('我的报告')).toContain('请回复“补正”');
  const opened = await phone.say('补正');
  expect(opened).toContain('请写清楚是哪个窗口');
  expect(opened).toContain('红星镇卫生院');
  expect(await phone.say('修改 监督地点')).toContain('门诊大厅和药房');
  await phone.say('药房 2 号窗口');
  let reply = await phone.say('提交');
  // Every page of the summary is seen before it is handed in.
  for (let page = 0; page < 5 && reply.includes('还有没核对的内容'); page += 1)
    reply = await phone.say('提交');
  expect(reply).toContain(`报告 ${no} 已补正提交`);

  const { _id, status, resubmissions, reporterId } = await Report.findOne({ no }).lean().orFail();
  expect({ status, resubmissions }).toEqual({ status: 'submitted', resubmissions: 1 });
  expect(reporterId).not.toBe(personId);
  expect(await Evidence.countDocuments({ 'object.id': _id })).toBe(1);
  expect(await listReturnedReports(product.services, personId)).toEqual([]);
  expect(await phone.say('补正')).toContain('没有需要补正');
});
