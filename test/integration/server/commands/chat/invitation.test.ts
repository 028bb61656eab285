import { afterAll, beforeAll, expect, it } from 'vitest';
import { inviteApplicant } from '../../../../../server/commands/invitations/inviteApplicant.ts';
import { Application } from '../../../../../server/models/application.ts';
import { Invitation } from '../../../../../server/models/invitation.ts';
import { answerAll, applicationLines } from '../../../../support/applyInChat.ts';
import { startTestProduct, type TestProduct } from '../../../../support/product.ts';
import { asStaff } from '../../../../support/reviews.ts';

let product: TestProduct;
beforeAll(async () => {
  product = await startTestProduct();
});
afterAll(() => product.stop());

it('CQ 7(2): a recommended person enters the code, applies, and waits for the unit; the code is used up', async () => {
  const { services, account, phones } = product;
  const liaison = asStaff(services, account.settings.bureauId, 'liaison');
  const recommended = { mode: 'recommend', unitKind: '人大', unit: '某区人大', contact: '王某' };
  const { code, no } = await inviteApplicant(liaison, recommended);
  const phone = await phones.add();
  const summary = await answerAll(phone, await applicationLines('林晓梅'), `邀请码 ${code.toLowerCase()}`);
  expect(summary).toContain('林晓梅');
  const applicationNo = /SQ\d{8}[A-Z0-9]{6}/.exec(await phone.say('提交'))?.[0];
  const stored = await Application.findOne({ no: applicationNo }).lean();
  expect(stored).toMatchObject({ status: 'unit_opinion', mode: 'recommend' });
  expect(await Invitation.findOne({ no }).lean()).toMatchObject({
    state: 'used',
    applicationId: stored?._id,
  });
  expect(await phone.say('进度')).toContain('待单位意见');

  const other = await phones.add();
  expect(await other.say(`推荐码 ${code}`)).toContain('已经用过');
  expect(await other.say('推荐码 3333AAAA')).toContain('没有找到');
});
