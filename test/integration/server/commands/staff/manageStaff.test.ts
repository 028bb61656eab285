import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createBureau } from '../../../../../server/commands/bureaus/createBureau.ts';
import { changeStaffRoles } from '../../../../../server/commands/staff/changeStaffRoles.ts';
import { createStaff } from '../../../../../server/commands/staff/createStaff.ts';
import { disableStaff } from '../../../../../server/commands/staff/disableStaff.ts';
import { Staff } from '../../../../../server/models/staff.ts';
import type { Role } from '../../../../../server/permissions/roles.ts';
import { buildBureau, buildStaff, system } from '../../http/support/people.ts';
import { startTestApp, type TestApp } from '../../http/support/testApp.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

/** A member of staff and the context in which they act. */
async function member(bureauId: string, roles: readonly Role[] = ['admin']) {
  const { id } = await buildStaff(app, { bureauId, roles });
  return { id, context: { ...app.services, actor: { kind: 'staff', id, bureauId, roles } as const } };
}

const newAccount = (bureauId: string) => ({
  ...{ bureauId, username: `u-${randomUUID().slice(0, 8)}`, name: '沈审核' },
  ...{ roles: ['reviewer'] as const, password: 'Nine-Lives-42' },
});

it('an admin opens accounts in the own unit and below, not beside', async () => {
  const bureauId = await buildBureau(app);
  const other = await buildBureau(app);
  const below = randomUUID();
  await createBureau(system(app), { id: below, parentId: bureauId, name: '区局', level: 'district' });
  const { context } = await member(bureauId);
  expect((await createStaff(context, newAccount(bureauId))).totpSecret).toMatch(/^[A-Z2-7]{32}$/);
  await createStaff(context, { ...newAccount(below), roles: ['admin'] });
  await expect(createStaff(context, newAccount(other))).rejects.toMatchObject({ code: 'bureau.not_found' });
  await expect(createStaff(context, newAccount(below))).rejects.toMatchObject({ code: 'bureau.own_admin' });
  const reviewer = await member(bureauId, ['reviewer', 'approver']);
  const refused = createStaff(reviewer.context, newAccount(bureauId));
  await expect(refused).rejects.toMatchObject({ code: 'permission.denied' });
});

it('nobody changes or closes their own account', async () => {
  const { id, context } = await member(await buildBureau(app));
  await expect(disableStaff(context, { staffId: id })).rejects.toMatchObject({ code: 'staff.own_account' });
  const raised = changeStaffRoles(context, { staffId: id, roles: ['admin', 'approver'] });
  await expect(raised).rejects.toMatchObject({ code: 'staff.own_account' });
});

it('an account of another unit looks like none', async () => {
  const { context } = await member(await buildBureau(app));
  const { id } = await member(await buildBureau(app));
  for (const staffId of [id, randomUUID()]) {
    await expect(disableStaff(context, { staffId })).rejects.toMatchObject({ code: 'staff.not_found' });
  }
});

it('keeps the last admin, even when two close each other at the same moment', async () => {
  const bureauId = await buildBureau(app);
  const [a, b] = [await member(bureauId), await member(bureauId)];
  const both = await Promise.allSettled([
    disableStaff(a.context, { staffId: b.id }),
    disableStaff(b.context, { staffId: a.id }),
  ]);
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await Staff.countDocuments({ bureauId, roles: 'admin', disabled: false })).toBe(1);
  const last = await Staff.findOne({ bureauId, disabled: false }).lean();
  const roles = changeStaffRoles(system(app), { staffId: last?._id ?? '', roles: ['reviewer'] });
  await expect(roles).rejects.toMatchObject({ code: 'staff.last_admin' });
});
