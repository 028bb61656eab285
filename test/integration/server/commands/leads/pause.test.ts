import { afterAll, beforeAll, expect, it } from 'vitest';
import { Clock } from '../../../../../server/models/clock.ts';
import { LeadMessage } from '../../../../../server/models/leadMessage.ts';
import { getLead } from '../../../../../server/queries/leads/getLead.ts';
import { buildAppointment } from '../../../../support/appointments.ts';
import { handIn, identities, leadOf, step } from '../../../../support/leads.ts';
import { type Corps, refusalOf, startCorps } from '../../../../support/termWorld.ts';

let corps: Corps;
let bureauId: string;
beforeAll(async () => {
  corps = await startCorps('2026-07-01');
  bureauId = await corps.bureau('hunan');
});
afterAll(() => corps.stop());

const answers = { period: { from: '2026-06-01', to: '2026-06-10' } };
const reason = '委托专家评审。';
const ground = 'review';

/** A lead that was filed on 1 July: 90 days end on 29 September. */
async function filed(): Promise<{ no: string; _id: string }> {
  corps.goTo('2026-07-01');
  const personId = corps.services.ids.uuid();
  await buildAppointment(corps.services, { bureauId, personId });
  const { no, _id } = await handIn(corps, bureauId, { personId, identity: identities.supervisor, answers });
  await step(corps.staff(bureauId, 'supervision'), no, 'accept', {});
  await step(corps.staff(bureauId, 'approver'), no, 'file', { reason: '事实清楚。' });
  return { no, _id };
}
const decideClock = (_id: string) => Clock.findOne({ 'object.id': _id, kind: 'lead.decide' }).lean().orFail();

/** Which of the two the page of the lead offers. */
async function offered(no: string): Promise<string[]> {
  const { steps } = await getLead(corps.staff(bureauId, 'approver'), { no });
  return steps.map(({ name }) => name).filter((name) => name === 'pause' || name === 'resume');
}

it('the days of an expert review do not count towards the decision, and the reporter gets an explanation without them', async () => {
  const { no, _id } = await filed();
  const approver = corps.staff(bureauId, 'approver');
  const before = await leadOf(no);
  expect(
    await refusalOf(step(corps.staff(bureauId, 'supervision'), no, 'pause', { ground, reason })),
  ).toMatchObject({
    code: 'permission.denied',
  });
  // HN 10(2): a delay is explained to a supervisor (trap 20).
  expect(await refusalOf(step(approver, no, 'pause', { ground, reason, text: '处理中' }))).toMatchObject({
    code: 'lead.explanation_owed',
  });
  expect(await refusalOf(step(approver, no, 'resume', { reason }))).toMatchObject({
    code: 'clock.not_paused',
  });
  expect(await leadOf(no)).toEqual(before);
  expect(await offered(no)).toEqual(['pause']);
  corps.goTo('2026-07-31');
  const text = '有一些专业问题要弄清楚，预计下月底答复您。';
  await step(approver, no, 'pause', { ground, reason, text });
  expect(await decideClock(_id)).toMatchObject({ state: 'paused', pausedOn: '2026-07-31' });
  expect(await offered(no)).toEqual(['resume']);
  expect(await refusalOf(step(approver, no, 'pause', { ground, reason, text }))).toMatchObject({
    code: 'clock.not_running',
  });
  corps.goTo('2026-08-30');
  await step(approver, no, 'resume', { reason: '意见已出。' });
  expect(await decideClock(_id)).toMatchObject({ state: 'running', limitOn: '2026-10-29' });
  const [line, ...more] = await LeadMessage.find({ leadId: _id, notice: 'delayed' }).lean();
  expect(more).toEqual([]);
  expect(line?.toldAt).toBeInstanceOf(Date);
});

it('a limit that has passed is not paused away, and what is paused does not become late', async () => {
  const late = await filed();
  const open = await filed();
  const approver = corps.staff(bureauId, 'approver');
  const text = '需要等专家意见，出来马上办。';
  await step(approver, open.no, 'pause', { ground, reason, text });
  corps.goTo('2026-09-30');
  expect(await refusalOf(step(approver, late.no, 'pause', { ground, reason, text }))).toMatchObject({
    code: 'clock.limit_passed',
  });
  expect(await decideClock(late._id)).toMatchObject({ state: 'running' });
  expect(await decideClock(open._id)).toMatchObject({ state: 'paused' });
});
