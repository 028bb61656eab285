import { afterAll, beforeAll, expect, it } from 'vitest';
import { attachMaterial } from '../../../../server/commands/activities/attachMaterial.ts';
import { cancelActivity } from '../../../../server/commands/activities/cancelActivity.ts';
import { detachMaterial } from '../../../../server/commands/activities/detachMaterial.ts';
import { inviteToActivity } from '../../../../server/commands/activities/inviteToActivity.ts';
import { planActivity } from '../../../../server/commands/activities/planActivity.ts';
import { draftDocument } from '../../../../server/commands/documents/draftDocument.ts';
import { publishDocument } from '../../../../server/commands/documents/publishDocument.ts';
import { Activity } from '../../../../server/models/activity.ts';
import { CorpsDocument } from '../../../../server/models/corpsDocument.ts';
import { Delivery } from '../../../../server/models/delivery.ts';
import { Event } from '../../../../server/models/event.ts';
import { listOwnActivities } from '../../../../server/queries/activities/listOwnActivities.ts';
import { corpsBureau, drainEvents, staffOf } from '../../../support/corps.ts';
import { refusalOf } from '../../../support/refusal.ts';
import { openServing } from './support/miniPeople.ts';
import { startTestApp, type TestApp } from './support/testApp.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const revisionOf = async (no: string) => (await Activity.findOne({ no }).orFail().lean()).revision;

/** A unit without documents for its corps, an activity with one of two supervisors invited, and a draft. */
async function meeting() {
  const { services } = app;
  const bureauId = await corpsBureau(services, 'chongqing', 'city');
  const [invited, other] = [await openServing(app, bureauId), await openServing(app, bureauId)];
  const liaison = staffOf(services, bureauId, ['liaison']);
  const startsAt = new Date(services.clock.now().getTime() + 172_800_000);
  const plan = { kind: 'training', title: '基金监管政策培训', place: '局三楼会议室', startsAt } as const;
  const { no } = await planActivity(liaison, plan);
  const audience = { kind: 'selection', appointmentNos: [invited.term.no] } as const;
  await inviteToActivity(liaison, { no, audience, revision: 1 });
  await drainEvents(services, bureauId);
  const draft = { kind: '活动材料', title: '培训讲义', text: '第一讲……' };
  const { no: documentNo } = await draftDocument(liaison, draft);
  const approver = staffOf(services, bureauId, ['approver']);
  const attach = async (ctx = liaison) =>
    attachMaterial(ctx, { no, documentNo, revision: await revisionOf(no) });
  const publish = () => publishDocument(approver, { no: documentNo, revision: 1 });
  return { bureauId, invited, other, liaison, approver, no, documentNo, attach, publish };
}

it('materials are seen, opened and marked as read by those invited, once approved; by nobody else', async () => {
  const { bureauId, invited, other, no, documentNo, attach, publish } = await meeting();
  const at = `/documents/${documentNo}`;
  const listed = async () => (await invited.get(`/activities/${no}`)).body.materials;
  await attach();
  expect(await listed()).toEqual([]);
  expect((await invited.get(at)).code).toBe('document.not_found');
  const told = await Delivery.countDocuments({ bureauId });
  await publish();
  await drainEvents(app.services, bureauId);
  expect(await Delivery.countDocuments({ bureauId })).toBe(told);

  const row = { no: documentNo, kind: '活动材料', title: '培训讲义', read: false };
  expect(await listed()).toEqual([row]);
  expect((await invited.get('/documents')).body).toMatchObject({ rows: [row] });
  expect((await invited.get(at)).body).toMatchObject({ text: '第一讲……', read: false });
  for (const _ of [1, 2]) expect((await invited.post(`${at}/read`)).status).toBe(204);
  expect(await listed()).toEqual([{ ...row, read: true }]);
  expect(await CorpsDocument.findOne({ no: documentNo }).lean()).toMatchObject({ readCount: 1 });
  const now = app.services.clock.now();
  expect(await listOwnActivities(invited.personId, { ...app.services, now })).toMatchObject([
    { materials: 1 },
  ]);

  expect((await other.get('/activities')).body).toEqual({ rows: [] });
  expect((await other.get('/documents')).body).toEqual({ rows: [] });
  expect((await other.get(at)).code).toBe('document.not_found');
  expect((await other.post(`${at}/read`)).status).toBe(404);
});

it('binding and taking off is one change with its event; twice, by others, or too late it is refused', async () => {
  const { bureauId, liaison, approver, invited, no, documentNo, attach, publish } = await meeting();
  await publish();
  expect((await refusalOf(attach(approver))).code).toBe('permission.denied');
  const elsewhere = staffOf(app.services, await corpsBureau(app.services, 'chongqing', 'city'));
  expect((await refusalOf(attach(elsewhere))).code).toBe('activity.not_found');
  const stale = { no, documentNo, revision: 1 };
  expect((await refusalOf(attachMaterial(liaison, stale))).code).toBe('request.conflict');
  expect((await refusalOf(detachMaterial(liaison, stale))).code).toBe('activity.material_not_bound');
  const unknown = attachMaterial(liaison, { ...stale, documentNo: 'WJ0000' });
  expect((await refusalOf(unknown)).code).toBe('document.not_found');
  expect(await Event.countDocuments({ bureauId, type: 'activity.materialAttached' })).toBe(0);

  await attach();
  expect((await refusalOf(attach())).code).toBe('activity.material_bound');
  await detachMaterial(liaison, { no, documentNo, revision: await revisionOf(no) });
  expect((await invited.get(`/activities/${no}`)).body).toMatchObject({ materials: [] });
  expect((await invited.get(`/documents/${documentNo}`)).code).toBe('document.not_found');
  const events = await Event.find({ bureauId, type: /^activity\.material/ })
    .sort({ at: 1 })
    .lean();
  expect(events.map(({ type, data }) => [type, data])).toEqual([
    ['activity.materialAttached', { no, documentNo }],
    ['activity.materialDetached', { no, documentNo }],
  ]);
  await cancelActivity(liaison, { no, reason: '会场停电', revision: await revisionOf(no) });
  expect((await refusalOf(attach())).code).toBe('activity.wrong_status');
});

it('holds twenty materials at most', async () => {
  const { no, attach } = await meeting();
  await Activity.updateOne({ no }, { $set: { materialIds: Array.from({ length: 20 }, (_, i) => `d${i}`) } });
  expect((await refusalOf(attach())).code).toBe('activity.too_many_materials');
});
