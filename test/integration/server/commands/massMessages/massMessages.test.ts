import sharp from 'sharp';
import { expect, it } from 'vitest';
import { approveMassMessage } from '../../../../../server/commands/massMessages/approveMassMessage.ts';
import { cancelMassMessage } from '../../../../../server/commands/massMessages/cancelMassMessage.ts';
import { changeMassMessage } from '../../../../../server/commands/massMessages/changeMassMessage.ts';
import { draftMassMessage } from '../../../../../server/commands/massMessages/draftMassMessage.ts';
import { previewMassMessage } from '../../../../../server/commands/massMessages/previewMassMessage.ts';
import { resendMassMessage } from '../../../../../server/commands/massMessages/resendMassMessage.ts';
import { returnMassMessage } from '../../../../../server/commands/massMessages/returnMassMessage.ts';
import { setMassCover } from '../../../../../server/commands/massMessages/setMassCover.ts';
import { submitMassMessage } from '../../../../../server/commands/massMessages/submitMassMessage.ts';
import type { MassContext } from '../../../../../server/commands/massMessages/types.ts';
import { Event } from '../../../../../server/models/event.ts';
import { getMassMessage } from '../../../../../server/queries/massMessages/getMassMessage.ts';
import { refusalOf as refusal } from '../../../../support/refusal.ts';
import { asStaff } from '../../../../support/reviews.ts';
import {
  approved,
  decide,
  fault,
  jobs,
  later,
  mass,
  minute,
  protect,
  rowOf,
  soon,
  standing,
  step,
  tasksOf,
  useMassWorld,
  words,
  work,
} from './massWorld.ts';

useMassWorld();

it('two people send an article to every follower: sealed, escaped, counted once, and told in numbers', async () => {
  const phone = await mass.product.phones.add('读者');
  await mass.product.phones.add('路人', { follow: false });
  const no = await approved();
  const stored = await rowOf(no);
  expect(JSON.stringify(stored)).not.toContain('新规定');
  expect(stored.status).toBe('sending');
  expect((await work(no)).msgId).toMatch(/^\d+$/);
  await expect.poll(() => standing(no), soon).toBe('finished');
  const { counts, url } = await rowOf(no);
  expect(counts).toMatchObject({ failed: 0, sent: counts?.total });
  const page = await (await fetch(url ?? '')).text();
  expect(page).toContain('<h2>要点</h2><ul><li>一</li><li>二</li></ul><p>自十二月起&lt;施行&gt;。</p>');
  const inbox = await phone.inbox();
  expect(inbox.filter(({ via }) => via === 'mass')).toMatchObject([{ type: 'news' }]);
  const types = (await Event.find({ 'object.id': stored._id }).sort({ _id: 1 }).lean()).map(
    ({ type }) => type,
  );
  expect(types).toEqual(
    ['drafted', 'submitted', 'approved', 'accepted', 'finished'].map((one) => `massMessage.${one}`),
  );
  expect(await tasksOf(no)).toEqual([]);
  // Offered once more, it does nothing.
  await work(no);
  expect(jobs()).toHaveLength(1);
});

it('is written, returned and checked before it may go; the second person is another one', async () => {
  const { no } = await draftMassMessage(mass.liaison, {
    ...words,
    title: '长'.repeat(33),
    body: '请打13812345678，征求意见稿',
  });
  const refused = await refusal(submitMassMessage(mass.liaison, await step(no)));
  expect(refused.problems.map(({ path, code }) => `${path} ${code}`)).toEqual([
    'title too_long',
    'body mobile',
    'body unconfirmed',
  ]);
  await changeMassMessage(mass.liaison, { ...(await step(no)), ...words });
  await submitMassMessage(mass.liaison, await step(no));
  expect(await tasksOf(no)).toEqual(['approveMassMessage']);
  await returnMassMessage(mass.approver, { ...(await step(no)), reason: '标题不好懂' });
  expect(await getMassMessage(mass.liaison, { no })).toMatchObject({ returned: '标题不好懂' });
  expect(await tasksOf(no)).toEqual([]);
  await submitMassMessage(mass.liaison, await step(no));
  const both = {
    ...mass.liaison,
    actor: { ...mass.liaison.actor, roles: ['liaison', 'approver'] },
  } as MassContext;
  expect(await refusal(approveMassMessage(both, await step(no)))).toMatchObject({
    code: 'massMessage.same_person',
  });
  expect(await refusal(approveMassMessage(mass.liaison, await step(no)))).toMatchObject({
    code: 'permission.denied',
  });
  expect(await refusal(approveMassMessage(mass.approver, { no, revision: 1 }))).toMatchObject({
    code: 'request.conflict',
  });
  await cancelMassMessage(mass.liaison, await step(no));
  expect(await refusal(approveMassMessage(mass.approver, await step(no)))).toMatchObject({
    code: 'massMessage.wrong_status',
  });
  const { services, accounts } = mass.product;
  const foreign = { ...asStaff(services, 'other', 'liaison'), accounts };
  expect(await refusal(draftMassMessage(foreign, words))).toMatchObject({ code: 'massMessage.not_owner' });
  expect(await refusal(getMassMessage(foreign, { no }))).toMatchObject({ code: 'massMessage.not_found' });
});

it('has a cover of its own, cut and bare', async () => {
  const { no } = await draftMassMessage(mass.liaison, words);
  const picture = await sharp({ create: { width: 40, height: 400, channels: 3, background: 'red' } })
    .png()
    .toBuffer();
  await setMassCover(mass.liaison, { ...(await step(no)), bytes: picture });
  const bad = setMassCover(mass.liaison, { ...(await step(no)), bytes: Buffer.from('<svg/>') });
  expect(await refusal(bad)).toMatchObject({ problems: [{ path: 'cover' }] });
  await mass.product.phones.add('我自己');
  await previewMassMessage(mass.liaison, { no, wechatName: '我自己' });
  const { pictureId } = await rowOf(no);
  const bytes = await mass.product.wechat.world.media.read(pictureId ?? '');
  expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width: 900, height: 383 });
  // No draft is left behind, and no name is kept.
  expect(mass.product.wechat.world.drafts.size).toBe(0);
  expect(JSON.stringify(await rowOf(no))).not.toContain('我自己');
  expect(await refusal(previewMassMessage(mass.liaison, { no, wechatName: '别人' }))).toMatchObject({
    ...{ code: 'massMessage.wechat_refused', problems: [{ path: 'wechatName' }] },
  });
});

it.each([
  ['confirm', 'finished', []],
  ['refuse', 'failed', ['massMessageFailed']],
  ['expire', 'failed', ['massMessageFailed']],
])('waits for the administrator, who may %s', async (decision, ended, open) => {
  protect();
  const no = await approved();
  await work(no);
  const { confirmBy, acceptedAt } = await rowOf(no);
  expect((confirmBy?.getTime() ?? 0) - (acceptedAt?.getTime() ?? 0)).toBe(30 * minute);
  later(6 * minute);
  expect((await work(no)).status).toBe('waiting');
  await decide(decision);
  await expect.poll(() => standing(no), soon).toBe(ended);
  expect(await tasksOf(no)).toEqual(open);
});

it('a half hour that passed: staff send again, under another id, and the task is done', async () => {
  protect();
  const no = await approved();
  await work(no);
  await decide('expire');
  await expect.poll(() => standing(no), soon).toBe('failed');
  expect(await rowOf(no)).toMatchObject({ cause: 'err40002', problem: expect.stringContaining('30 分钟') });
  mass.product.wechat.world.massProtection.put('test', false);
  expect(await refusal(resendMassMessage(mass.liaison, await step(no)))).toMatchObject({
    code: 'permission.denied',
  });
  await resendMassMessage(mass.approver, await step(no));
  await work(no);
  await expect.poll(() => standing(no), soon).toBe('finished');
  expect(new Set(jobs().map(({ clientMsgId }) => clientMsgId)).size).toBe(2);
  expect(await tasksOf(no)).toEqual([]);
});

it('turns: once a day to everybody, refused before it is approved; learned from 45028; a tag is not counted', async () => {
  const no = await approved();
  await work(no);
  await expect.poll(() => standing(no), soon).toBe('finished');
  const { quota } = await getMassMessage(mass.liaison, { no });
  expect(quota).toMatchObject({ month: { used: 1, left: 3 }, day: { left: 0 } });
  const { no: second } = await draftMassMessage(mass.liaison, words);
  await submitMassMessage(mass.liaison, await step(second));
  const refused = await refusal(approveMassMessage(mass.approver, await step(second)));
  expect(refused).toMatchObject({
    code: 'massMessage.no_quota',
    problems: [{ message: '本月已群发 1 次，还可 3 次；今天还可 0 次。' }],
  });
  const tagged = await approved({ ...words, audience: 'supervisors' });
  await work(tagged);
  await expect.poll(() => standing(tagged), soon).toBe('finished');
  expect(jobs().at(-1)?.tagId).toEqual(expect.any(Number));
});

it('45028 without a message of ours: somebody sent in the console, so there is none left today', async () => {
  fault('errcode', 45028);
  const no = await approved();
  await work(no);
  const { quota } = await getMassMessage(mass.liaison, { no });
  expect(quota).toMatchObject({ month: { used: 0 }, day: { left: 0 }, learned: true });
  expect(await refusal(resendMassMessage(mass.approver, await step(no)))).toMatchObject({
    code: 'massMessage.no_quota',
  });
});

it('a draft that somebody deleted at WeChat is made anew', async () => {
  fault('errcode', 45011);
  const no = await approved();
  const { draftId } = await work(no);
  mass.product.wechat.world.drafts.delete(draftId ?? '');
  later(2 * minute);
  expect(await work(no)).toMatchObject({ status: 'sending' });
  await work(no);
  await expect.poll(() => standing(no), soon).toBe('finished');
});

it('the fourth message of a month reaches, the fifth is counted as not reached', async () => {
  const phone = await mass.product.phones.add('收满了');
  mass.product.wechat.world.massCounts.put(phone.openid, {
    month: new Date(mass.product.wechat.world.clock.now() + 8 * 3_600_000).toISOString().slice(0, 7),
    count: 4,
  });
  const no = await approved();
  await work(no);
  await expect.poll(() => standing(no), soon).toBe('finished');
  expect((await rowOf(no)).counts?.failed).toBe(1);
});
