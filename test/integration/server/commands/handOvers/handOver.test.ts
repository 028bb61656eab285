import { afterAll, beforeAll, expect, it } from 'vitest';
import type { StaffContext } from '../../../../../server/commands/context.ts';
import { handOver } from '../../../../../server/commands/handOvers/handOver.ts';
import { excludeFromLead } from '../../../../../server/commands/leads/excludeFromLead.ts';
import { disableStaff } from '../../../../../server/commands/staff/disableStaff.ts';
import { Clock } from '../../../../../server/models/clock.ts';
import { Event } from '../../../../../server/models/event.ts';
import { Staff } from '../../../../../server/models/staff.ts';
import { Task } from '../../../../../server/models/task.ts';
import { listHandlers } from '../../../../../server/queries/handOvers/listHandlers.ts';
import { handIn, identities, leadOf, step } from '../../../../support/leads.ts';
import { type Corps, refusalOf, startCorps } from '../../../../support/termWorld.ts';

let corps: Corps;
let bureauId: string;
let supervision: StaffContext;
let approver: StaffContext;
let leaving: string;
let taking: string;
beforeAll(async () => {
  corps = await startCorps('2026-09-21');
  bureauId = await corps.bureau('chongqing');
  supervision = corps.staff(bureauId, 'supervision');
  approver = corps.staff(bureauId, 'approver');
  [leaving, taking] = [await enlist('甲'), await enlist('乙')];
});
afterAll(() => corps.stop());

async function enlist(name: string): Promise<string> {
  const { id } = corps.staff(bureauId, 'handler').actor;
  await Staff.create({
    ...{ _id: id, bureauId, username: id, name, roles: ['handler'], passwordHash: 'x' },
    ...{ totpSealed: Buffer.from('x'), createdAt: corps.services.clock.now() },
  });
  return id;
}

it('whoever leaves: a task, then everything goes to a colleague, closed ones too, but not what they may not take', async () => {
  const [open, closed, excluded] = [
    await handIn(corps, bureauId),
    await handIn(corps, bureauId, { identity: identities.anonymous }),
    await handIn(corps, bureauId),
  ];
  for (const { no } of [open, closed, excluded]) {
    await step(supervision, no, 'accept', { assigneeId: leaving });
  }
  await step(approver, closed.no, 'notFile', { reason: '没有违法事实。' });
  await step(supervision, closed.no, 'close', { reason: '办完。' });
  await excludeFromLead(approver, { no: excluded.no, staffId: taking });
  const system = { ...corps.services, actor: { kind: 'system', id: 'test' } as const };
  await disableStaff(system, { staffId: leaving });
  expect(await Task.find({ kind: 'handOver' }, { state: 1, 'object.id': 1 }).lean()).toMatchObject([
    { state: 'open', object: { id: leaving } },
  ]);
  expect((await listHandlers(approver))[0]).toEqual({
    ...{ id: leaving, name: '甲', working: false, open: 2, all: 3 },
  });

  const handed = await handOver(approver, { fromId: leaving, toId: taking });
  expect(handed).toEqual({ moved: 2, kept: [excluded.no], more: false });
  expect(await leadOf(open.no)).toMatchObject({ assigneeId: taking, status: 'verifying' });
  expect(await leadOf(closed.no)).toMatchObject({ assigneeId: taking, status: 'closed' });
  expect(await leadOf(excluded.no)).toMatchObject({ assigneeId: leaving });
  expect(await Clock.distinct('ownerId', { 'object.id': open._id, state: 'running' })).toContain(taking);
  expect(await Event.countDocuments({ type: 'lead.handedOver', bureauId })).toBe(2);
  expect(await Task.countDocuments({ kind: 'handOver', state: 'open' })).toBe(1);

  const third = await enlist('丙');
  expect(await handOver(approver, { fromId: leaving, toId: third })).toEqual({
    ...{ moved: 1, kept: [], more: false },
  });
  expect(await Task.countDocuments({ kind: 'handOver', state: 'done' })).toBe(1);
});

it('only to a handler in office of the own bureau, only by those who may, and nothing of another bureau', async () => {
  const bad = { code: 'input.invalid', path: 'toId' };
  expect(await refusalOf(handOver(approver, { fromId: taking, toId: taking }))).toMatchObject(bad);
  expect(await refusalOf(handOver(approver, { fromId: taking, toId: leaving }))).toMatchObject(bad);
  const handler = corps.staff(bureauId, 'handler');
  const refused = await refusalOf(handOver(handler, { fromId: taking, toId: leaving }));
  expect(refused.code).toBe('permission.denied');
  const other = corps.staff(await corps.bureau('chongqing'), 'approver');
  expect((await refusalOf(handOver(other, { fromId: taking, toId: leaving }))).code).toBe('staff.not_found');
});
