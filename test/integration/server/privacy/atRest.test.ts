import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { closeActivity } from '../../../../server/commands/activities/closeActivity.ts';
import { inviteToActivity } from '../../../../server/commands/activities/inviteToActivity.ts';
import { planActivity } from '../../../../server/commands/activities/planActivity.ts';
import { recordAttendance } from '../../../../server/commands/activities/recordAttendance.ts';
import { replyToInvitation } from '../../../../server/commands/activities/replyToInvitation.ts';
import { decideApplication } from '../../../../server/commands/applications/decideApplication.ts';
import { scoreApplication } from '../../../../server/commands/applications/scoreApplication.ts';
import { screenOut } from '../../../../server/commands/applications/screenOut.ts';
import { registerSupervisor } from '../../../../server/commands/appointments/registerSupervisor.ts';
import { declareAsSupervisor } from '../../../../server/commands/interests/declareOwnInterest.ts';
import { inviteApplicant } from '../../../../server/commands/invitations/inviteApplicant.ts';
import { completeTask } from '../../../../server/commands/tasks/completeTask.ts';
import { decideDismissal } from '../../../../server/commands/terms/decideDismissal.ts';
import { openInquiry } from '../../../../server/commands/terms/openInquiry.ts';
import { proposeDismissal } from '../../../../server/commands/terms/proposeDismissal.ts';
import { requestResignation } from '../../../../server/commands/terms/requestResignation.ts';
import { askUnitOpinion } from '../../../../server/commands/unitOpinions/askUnitOpinion.ts';
import { giveUnitOpinion } from '../../../../server/commands/unitOpinions/giveUnitOpinion.ts';
import { Activity } from '../../../../server/models/activity.ts';
import { Appointment } from '../../../../server/models/appointment.ts';
import { Delivery } from '../../../../server/models/delivery.ts';
import { Task } from '../../../../server/models/task.ts';
import { messageKind } from '../../../../server/queries/messages/index.ts';
import { buildAppointment } from '../../../support/appointments.ts';
import { buildReviewable } from '../../../support/reviews.ts';
import { replySaid } from '../../../support/shortForms.ts';
import { type Corps, startCorps } from '../../../support/termWorld.ts';

let corps: Corps;
let bureauId: string;
beforeAll(async () => {
  corps = await startCorps('2026-11-25');
  bureauId = await corps.bureau('inner-mongolia');
});
afterAll(() => corps.stop());

/** Words that only a person’s own matter could have brought into the store. */
const planted: string[] = [];
function canary(what: string): string {
  const word = `金丝雀${what}王小翠`;
  planted.push(word);
  return word;
}

it('applications: answers, reasons, notes, invitations and opinions of units', async () => {
  const { services } = corps;
  const reviewer = corps.staff(bureauId, 'reviewer');
  const liaison = corps.staff(bureauId, 'liaison');
  const one = await buildReviewable(services, bureauId, {
    answers: { name: canary('姓名'), employer: canary('单位'), reason: canary('理由').repeat(8) },
  });
  await scoreApplication(reviewer, {
    no: one.no,
    points: ['专业背景', '工作经历', '年龄结构', '健康状况'].map((criterion) => ({ criterion, points: 3 })),
    note: canary('评分'),
  });
  const decision = { no: one.no, decision: 'return', returnedFields: ['reason'], revision: 1 } as const;
  await decideApplication(reviewer, { ...decision, reason: canary('退回') });
  const two = await buildReviewable(services, bureauId);
  await screenOut(reviewer, { no: two.no, ground: '5(4)', reason: canary('筛查'), revision: 1 });
  await inviteApplicant(liaison, {
    ...{ mode: 'unit', unit: canary('推荐单位'), contact: canary('联系人'), candidate: canary('人选') },
  });

  const city = await corps.bureau('chongqing');
  const asked = await buildReviewable(services, city, { mode: 'recommend' });
  const link = await askUnitOpinion(corps.staff(city, 'liaison'), { no: asked.no, unit: canary('意见单位') });
  const answer = { opinion: canary('意见'), signer: canary('经办'), post: canary('职务') };
  const system = { ...services, actor: { kind: 'system', id: 'unit' } } as const;
  await giveUnitOpinion(system, { token: link.token, verdict: 'agree', ...answer });
});

it('terms: cards, resignations, inquiries, dismissals and transfers', async () => {
  const { services } = corps;
  const liaison = corps.staff(bureauId, 'liaison');
  const approver = corps.staff(bureauId, 'approver');
  const { no: paper } = await registerSupervisor(liaison, {
    ...{ name: canary('纸质'), unit: canary('所在'), mode: 'self', termStart: '2026-11-01' },
    certificates: [{ kind: '聘书', no: '聘001' }],
  });
  const term = await buildAppointment(services, {
    bureauId,
    personId: 'p-1',
    card: { name: canary('卡片') },
  });
  await requestResignation(corps.person('p-1'), { personId: 'p-1', no: term.no, reason: canary('辞任') });
  const ref = async () => {
    const { no, revision } = await Appointment.findById(term._id).orFail().lean();
    return { no, revision };
  };
  await openInquiry(approver, { ...(await ref()), reason: canary('核查') });
  const evidence = canary('证据');
  const found = { ground: 'DISCIPLINE_ANY', finding: {}, illegal: true, evidence };
  await proposeDismissal(liaison, { ...(await ref()), ...found });
  const transfer = { to: '公安机关', matter: canary('移交') };
  await decideDismissal(approver, {
    ...(await ref()),
    ...{ decision: 'dismiss', reason: canary('决定'), transfer },
  });
  await corps.handleEvents();
  const task = await Task.findOne({ bureauId, kind: 'tellByPhone', state: 'open' }).lean();
  if (task) await completeTask(liaison, { id: task._id, note: canary('电话') });
  expect(paper).not.toBe('');
});

it('life of the corps: replies, minutes, opinions and interests', async () => {
  const { services } = corps;
  const liaison = corps.staff(bureauId, 'liaison', 'approver');
  const term = await buildAppointment(services, { bureauId, personId: 'p-2' });
  const startsAt = new Date('2026-12-01T01:00:00Z');
  const { no } = await planActivity(liaison, {
    kind: 'inspection',
    title: '检查',
    place: '会议室',
    startsAt,
  });
  const audience = { kind: 'selection', appointmentNos: [term.no] } as const;
  await inviteToActivity(liaison, { no, audience, revision: 1 });
  await corps.handleEvents();
  await corps.handleEvents();
  await replyToInvitation(corps.person('p-2'), {
    ...{ personId: 'p-2', no, ...replySaid('declined', canary('请假')) },
  });
  corps.goTo('2026-12-02');
  const revision = async () => (await Activity.findOne({ no }).orFail().lean()).revision;
  const nobody = { acceptedCame: true, present: [], absent: [] };
  await recordAttendance(liaison, { no, ...nobody, revision: await revision() });
  await closeActivity(liaison, {
    ...{ no, minutes: canary('纪要'), opinions: [canary('发言')], revision: await revision() },
  });
  await declareAsSupervisor(corps.person('p-2'), {
    ...{ personId: 'p-2', no: 'LY20261125AAAAAA', institutionName: canary('机构'), type: 'employer' },
    ...{ claimsImpartial: false, note: canary('说明') },
  });
});

it('none of it can be read in any collection, events and outbox included', async () => {
  expect(planted.length).toBeGreaterThan(25);
  const readable: string[] = [];
  for (const { name } of (await mongoose.connection.db?.listCollections().toArray()) ?? []) {
    const rows = await mongoose.connection.collection(name).find().toArray();
    const dump = JSON.stringify(rows, (_key, value) =>
      value?._bsontype === 'Binary' ? value.toString('utf8') : value,
    );
    readable.push(...planted.filter((word) => dump.includes(word)).map((word) => `${word} in ${name}`));
  }
  expect(readable).toEqual([]);
});

it('nor in any message that goes out: numbers, states and next steps only', async () => {
  await corps.handleEvents();
  const owed = await Delivery.find({ channel: 'notice' }).lean();
  const kinds = [...new Set(owed.map(({ kind }) => kind))].sort();
  expect(kinds).toEqual(['activityInvited', 'activityMinutes', 'applicationStatus', 'termClosed']);
  for (const { kind, object } of owed) {
    const keywords = await messageKind(kind).build(object?.id ?? '', corps.services);
    const text = JSON.stringify(keywords);
    expect(
      planted.filter((word) => text.includes(word)),
      kind,
    ).toEqual([]);
  }
});
