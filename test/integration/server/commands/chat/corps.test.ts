import { afterAll, beforeAll, expect, it } from 'vitest';
import { closeActivity } from '../../../../../server/commands/activities/closeActivity.ts';
import { inviteToActivity } from '../../../../../server/commands/activities/inviteToActivity.ts';
import { planActivity } from '../../../../../server/commands/activities/planActivity.ts';
import { personIdOf } from '../../../../../server/commands/chat/personId.ts';
import { draftDocument } from '../../../../../server/commands/documents/draftDocument.ts';
import { publishDocument } from '../../../../../server/commands/documents/publishDocument.ts';
import { replyReasonContext } from '../../../../../server/domain/activities/sealed.ts';
import { Activity } from '../../../../../server/models/activity.ts';
import { ActivityInvitation } from '../../../../../server/models/activityInvitation.ts';
import { Bureau } from '../../../../../server/models/bureau.ts';
import { CorpsDocument } from '../../../../../server/models/corpsDocument.ts';
import { DocumentRead } from '../../../../../server/models/documentRead.ts';
import { buildAppointment } from '../../../../support/appointments.ts';
import { drainEvents, staffOf } from '../../../../support/corps.ts';
import { startTestProduct, type TestProduct } from '../../../../support/product.ts';

let product: TestProduct;
let bureauId: string;
beforeAll(async () => {
  product = await startTestProduct();
  bureauId = product.account.settings.bureauId;
  const { id, version } = product.services.profiles.get('hunan');
  await Bureau.updateOne({ _id: bureauId }, { $set: { profile: { id, version } } });
});
afterAll(() => product.stop());

/** A follower who is a supervisor in force. */
async function supervisor() {
  const phone = await product.phones.add();
  const personId = personIdOf(product.services.crypto, product.account.settings.key, phone.openid);
  await buildAppointment(product.services, { bureauId, personId });
  return { phone, personId };
}

const staff = () => staffOf(product.services, bureauId);

it('answers an invitation in chat, changes it with a reason, and reads the minutes (7(4))', async () => {
  const { phone, personId } = await supervisor();
  const startsAt = new Date(Date.now() + 60 * 60_000);
  const plan = { kind: 'symposium', title: '年度座谈会', place: '三楼会议室', startsAt } as const;
  const { no } = await planActivity(staff(), plan);
  await inviteToActivity(staff(), { no, audience: { kind: 'all' }, revision: 1 });
  await drainEvents(product.services, bureauId);
  const invitation = () => ActivityInvitation.findOne({ personId }).lean().orFail();

  expect(await phone.say('活动')).toContain('年度座谈会');
  expect(await phone.say('参加')).toContain('已登记您参加');
  expect(await invitation()).toMatchObject({ state: 'accepted' });
  await phone.say('活动');
  expect(await phone.say('不参加 那天要陪护')).toContain('已登记您不参加');
  const { _id, state, reasonSealed } = await invitation();
  expect(state).toBe('declined');
  expect(reasonSealed && product.services.crypto.open(reasonSealed, replyReasonContext(_id))).toBe(
    '那天要陪护',
  );

  const begun = { startsAt: new Date(Date.now() - 1_000), status: 'held' };
  const { revision } = await Activity.findOneAndUpdate({ no }, { $set: begun }).lean().orFail();
  await closeActivity(staff(), { no, minutes: '通报了基金运行情况。', opinions: [], revision });
  await phone.say('活动');
  expect(await phone.say('纪要')).toContain('通报了基金运行情况');
});

it('reads a briefing in chat: counted once however often it is opened (10(1))', async () => {
  const { phone, personId } = await supervisor();
  const draft = { kind: '简报', title: '第四季度监管简报', text: '本季度追回基金若干。' };
  const { no } = await draftDocument(staff(), draft);
  expect(await phone.say('文件')).not.toContain('第四季度监管简报');
  await publishDocument(staff(), { no, revision: 1 });
  expect(await phone.say('文件')).toMatch(/第四季度监管简报.*未读/);
  expect(await phone.say('1')).toContain('本季度追回基金若干');
  await phone.say('文件');
  await phone.say('1');
  expect(await CorpsDocument.findOne({ no }).lean()).toMatchObject({ readCount: 1 });
  expect(await DocumentRead.countDocuments({ personId })).toBe(1);
});
