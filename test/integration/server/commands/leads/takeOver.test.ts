import { afterAll, beforeAll, expect, it } from 'vitest';
import { leadMessageContext } from '../../../../../server/commands/leads/sealed.ts';
import { takeOverLead } from '../../../../../server/commands/leads/takeOverLead.ts';
import { Bureau } from '../../../../../server/models/bureau.ts';
import { Clock } from '../../../../../server/models/clock.ts';
import { Event } from '../../../../../server/models/event.ts';
import { Lead } from '../../../../../server/models/lead.ts';
import { LeadMessage } from '../../../../../server/models/leadMessage.ts';
import { LeadTransfer } from '../../../../../server/models/leadTransfer.ts';
import { Staff } from '../../../../../server/models/staff.ts';
import type { Role } from '../../../../../server/permissions/roles.ts';
import { findLead } from '../../../../../server/queries/leads/findLead.ts';
import { handIn, leadOf, step } from '../../../../support/leads.ts';
import { type Corps, refusalOf, startCorps } from '../../../../support/termWorld.ts';

let corps: Corps;
let city: string;
let county: string;
let beside: string;
beforeAll(async () => {
  corps = await startCorps('2026-09-21');
  [city, county, beside] = [
    await corps.bureau('chongqing'),
    await corps.bureau('chongqing'),
    await corps.bureau('chongqing'),
  ];
  await Bureau.updateOne({ _id: county }, { $set: { parentId: city, ancestors: [city] } });
});
afterAll(() => corps.stop());

const reason = '群众反映多次，由本局直接办理。';
const as = (bureauId: string, role: Role) => corps.staff(bureauId, role);
const codeOf = async (work: Promise<unknown>) => (await refusalOf(work)).code;
const take = (no: string, by = as(city, 'approver')) => takeOverLead(by, { no, reason });

it('the unit above deals with it, the one below sees it no longer, clocks go on, the reporter hears of it', async () => {
  const { _id, no } = await handIn(corps, county);
  const handler = as(county, 'handler');
  await Staff.create({
    ...{
      _id: handler.actor.id,
      bureauId: county,
      username: handler.actor.id,
      name: '何承办',
      roles: ['handler'],
    },
    ...{ passwordHash: 'x', totpSealed: Buffer.from('x'), createdAt: corps.services.clock.now() },
  });
  const merged = await handIn(corps, county);
  await step(as(county, 'supervision'), no, 'accept', { assigneeId: handler.actor.id });
  await step(as(county, 'supervision'), merged.no, 'merge', { masterNo: no, reason: '同一情况。' });
  const before = await Clock.find({ 'object.id': _id, state: 'running' }).sort({ _id: 1 }).lean();
  corps.goTo('2026-09-23');

  const { id } = await take(no);

  const lead = await leadOf(no);
  expect(lead).toMatchObject({ bureauId: city, status: 'verifying', desk: 'cases', revision: 3 });
  expect(lead.assigneeId).toBeUndefined();
  for (const role of ['supervision', 'approver', 'liaison', 'auditor'] as const) {
    expect(await codeOf(findLead(as(county, role), no))).toBe('lead.not_found');
    expect(await codeOf(findLead(as(county, role), merged.no))).toBe('lead.not_found');
  }
  expect(await codeOf(findLead(handler, no))).toBe('lead.not_found');
  expect((await findLead(as(city, 'supervision'), merged.no)).masterId).toBe(_id);
  const after = await Clock.find({ 'object.id': _id, state: 'running' }).sort({ _id: 1 }).lean();
  expect(after.map(({ bureauId }) => bureauId)).toEqual(before.map(() => city));
  const verify = (rows: typeof before) => rows.find(({ kind }) => kind === 'lead.verify');
  expect(verify(after)).toMatchObject({ limitOn: verify(before)?.limitOn, startedOn: '2026-09-21' });
  expect(verify(after)?.ownerId).toBeUndefined();
  const told = await LeadMessage.find({ notice: 'transferred', direction: 'toReporter' }).lean();
  expect(told.map(({ leadId }) => leadId).sort()).toEqual([_id, merged._id].sort());
  const [line] = told;
  const text = line && corps.services.crypto.open<string>(line.textSealed, leadMessageContext(line._id));
  expect(text).toContain('直接办理');
  expect(await LeadTransfer.findById(id).lean()).toMatchObject({
    leadId: _id,
    fromBureauId: county,
    toBureauId: city,
  });
  const event = await Event.findOne({ type: 'lead.takenOver' }).lean();
  expect(event).toMatchObject({ bureauId: city, data: { no, fromBureauId: county } });
  expect(JSON.stringify(event)).not.toContain('群众');
  await step(as(city, 'approver'), no, 'file', { reason: '事实清楚，应当立案。' });
  expect(await codeOf(take(no))).toBe('matter.not_found');
});

it('nobody takes what they could not know of, and nothing changes then', async () => {
  const { no } = await handIn(corps, county);
  const excluded = as(city, 'approver');
  await Lead.updateOne({ no }, { $set: { excludedStaff: [excluded.actor.id] } });
  const before = await leadOf(no);
  expect(await codeOf(take(no, excluded))).toBe('matter.not_found');
  expect(await codeOf(take(no, as(beside, 'approver')))).toBe('matter.not_found');
  expect(await codeOf(take(no, as(county, 'approver')))).toBe('matter.not_found');
  expect(await codeOf(take('XS20260101ABCDEF'))).toBe('matter.not_found');
  for (const role of ['supervision', 'handler', 'admin', 'auditor', 'discipline'] as const) {
    expect(await codeOf(take(no, as(city, role)))).toBe('permission.denied');
  }
  expect(await codeOf(takeOverLead(as(city, 'approver'), { no, reason: '太短' }))).toBe('input.invalid');
  expect(await leadOf(no)).toEqual(before);
});

it('never into the unit whose people it is about, and nothing that is over', async () => {
  const about = await handIn(corps, county);
  await Lead.updateOne({ no: about.no }, { $set: { desk: 'staff', accusedBureauId: city } });
  expect(await codeOf(take(about.no))).toBe('matter.not_found');
  const own = await handIn(corps, county);
  await Lead.updateOne({ no: own.no }, { $set: { desk: 'ownStaff', accusedBureauId: county } });
  // The desk of the discipline inspection is not the head's to reach into.
  expect(await codeOf(take(own.no))).toBe('matter.not_found');
  const over = await handIn(corps, county);
  await step(as(county, 'supervision'), over.no, 'accept', {});
  await step(as(county, 'approver'), over.no, 'notFile', { reason: '收费有依据。' });
  await step(as(county, 'supervision'), over.no, 'notify', { text: '不符合立案条件。', by: 'inbox' });
  await step(as(county, 'supervision'), over.no, 'close', { reason: '全部办完。' });
  expect(await codeOf(take(over.no))).toBe('lead.wrong_status');
});

it('two heads at once: one takes it', async () => {
  const { no } = await handIn(corps, county);
  const results = await Promise.all(
    [codeOf(take(no)), codeOf(take(no))].map((one) => one.catch(() => 'taken')),
  );
  expect(results.filter((one) => one === 'taken')).toHaveLength(1);
  expect(await LeadTransfer.countDocuments({ no })).toBe(1);
});
