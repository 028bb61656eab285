import { afterAll, beforeAll, expect, it } from 'vitest';
import type { StaffContext } from '../../../../../server/commands/context.ts';
import { excludeFromLead } from '../../../../../server/commands/leads/excludeFromLead.ts';
import { leadSteps } from '../../../../../server/commands/leads/steps/index.ts';
import { takeStep } from '../../../../../server/commands/leads/takeStep.ts';
import type { LeadDesk } from '../../../../../server/domain/leads/desks.ts';
import { leadMoveNames, leadMoves } from '../../../../../server/domain/leads/machine.ts';
import { Bureau } from '../../../../../server/models/bureau.ts';
import { Lead } from '../../../../../server/models/lead.ts';
import { Staff } from '../../../../../server/models/staff.ts';
import { deskRoles } from '../../../../../server/permissions/areas/leads.ts';
import { permissions } from '../../../../../server/permissions/permissions.ts';
import { type Role, roles } from '../../../../../server/permissions/roles.ts';
import { dueClocks } from '../../../../../server/queries/clocks/dueClocks.ts';
import { getLead } from '../../../../../server/queries/leads/getLead.ts';
import { listLeads } from '../../../../../server/queries/leads/listLeads.ts';
import { handIn, leadOf, step } from '../../../../support/leads.ts';
import { type Corps, refusalOf, startCorps } from '../../../../support/termWorld.ts';

let corps: Corps;
let bureauId: string;
let otherId: string;
beforeAll(async () => {
  corps = await startCorps('2026-09-21');
  bureauId = await corps.bureau('chongqing');
  otherId = await corps.bureau('chongqing');
});
afterAll(() => corps.stop());

async function enlist(context: StaffContext): Promise<StaffContext> {
  const { id, bureauId: at, roles: of } = context.actor;
  await Staff.create({
    ...{ _id: id, bureauId: at, username: id, name: '某某', roles: [...of], passwordHash: 'x' },
    ...{ totpSealed: Buffer.from('x'), createdAt: corps.services.clock.now() },
  });
  return context;
}

/** What a step at a revision that never was is refused with: the last thing that is asked before anything is done. */
const codeOf = async (context: StaffContext, no: string, name: (typeof leadMoveNames)[number]) =>
  (await refusalOf(takeStep(context, { no, step: name, revision: 0, input: { reason: 'x' } as never }))).code;

const knows = (desk: LeadDesk, role: Role) => (deskRoles[desk] as readonly Role[]).includes(role);

for (const desk of ['cases', 'agency', 'staff', 'ownStaff'] as const) {
  it(`desk ${desk}: every role × every step of the registry, in the own and in another bureau`, async () => {
    const { no } = await handIn(corps, bureauId);
    await Lead.updateOne({ no }, { $set: { desk } });
    const before = await leadOf(no);
    for (const name of leadMoveNames) {
      const status = leadMoves[name].from[0];
      await Lead.updateOne({ no }, { $set: { status } });
      const allowed: readonly Role[] = permissions[leadSteps[name].permission];
      for (const role of roles) {
        const refused = await codeOf(corps.staff(bureauId, role), no, name);
        const expected = knows(desk, role)
          ? allowed.includes(role)
            ? 'request.conflict'
            : 'permission.denied'
          : 'lead.not_found';
        expect({ name, role, refused }).toEqual({ name, role, refused: expected });
        expect(await codeOf(corps.staff(otherId, role), no, name)).toBe('lead.not_found');
      }
    }
    await Lead.updateOne({ no }, { $set: { status: before.status } });
    expect(await leadOf(no)).toEqual(before);
  });
}

it('a handler knows of what they work on, and of nothing else', async () => {
  const [mine, theirs] = [await handIn(corps, bureauId), await handIn(corps, bureauId)];
  const handler = await enlist(corps.staff(bureauId, 'handler'));
  const supervision = corps.staff(bureauId, 'supervision');
  await step(supervision, mine.no, 'accept', { assigneeId: handler.actor.id });
  const { rows, counts } = await listLeads(handler, { limit: 50 });
  expect(rows.map(({ no }) => no)).toEqual([mine.no]);
  expect(Object.values(counts).reduce((sum, one) => sum + one, 0)).toBe(1);
  expect(await refusalOf(getLead(handler, { no: theirs.no }))).toMatchObject({ code: 'lead.not_found' });
});

it('whoever is taken out of a case sees neither it, nor a count, nor its clock (field notes §4.9)', async () => {
  const id = await corps.bureau('chongqing');
  const out = await enlist(corps.staff(id, 'supervision'));
  const { no } = await handIn(corps, id);
  await handIn(corps, id);
  corps.goTo('2026-10-30');
  expect((await dueClocks(out, { limit: 50 })).rows.map(({ subject }) => subject)).toContain(no);
  await excludeFromLead(out, { no, staffId: out.actor.id });
  const { rows, counts } = await listLeads(out, { limit: 50 });
  expect(rows).toHaveLength(1);
  expect(counts.registered).toBe(1);
  expect((await dueClocks(out, { limit: 50 })).rows.map(({ subject }) => subject)).not.toContain(no);
  expect(await refusalOf(getLead(out, { no }))).toMatchObject({ code: 'lead.not_found' });
  corps.goTo('2026-09-21');
});

it('LC scenario 11: a tip on a clerk of the agency: no account of the agency sees it, 基金监管 and 纪检 do (7(1), 10)', async () => {
  const id = await corps.bureau('lincang');
  const about = { targetKind: '经办机构及其工作人员', institution: undefined, unitName: '市医疗保险管理局' };
  const more = { matter: '拖着不办', eventKind: undefined, patientConsent: undefined };
  const { no, desk } = await handIn(corps, id, { answers: { ...about, ...more } });
  expect(desk).toBe('agency');
  expect(await refusalOf(getLead(corps.staff(id, 'agency'), { no }))).toMatchObject({ code: 'lead.not_found' });
  for (const role of ['supervision', 'discipline', 'approver'] as const) {
    expect((await getLead(corps.staff(id, role), { no })).lead.no).toBe(no);
  }
});

it('a tip on a bureau’s own people goes to the bureau above, and nobody of the accused one can find it', async () => {
  const upper = await corps.bureau('chongqing');
  const lower = await corps.bureau('chongqing');
  await Bureau.updateOne({ _id: lower }, { $set: { parentId: upper, ancestors: [upper] } });
  await enlist(corps.staff(upper, 'discipline'));
  const about = { targetKind: '医保部门及其工作人员', institution: undefined, unitName: '区医保局' };
  const more = { matter: '收受礼品', eventKind: undefined, patientConsent: undefined };
  const lead = await handIn(corps, lower, { answers: { ...about, ...more } });
  expect(lead).toMatchObject({ bureauId: upper, desk: 'staff', accusedBureauId: lower });
  for (const role of roles) {
    const staff = corps.staff(lower, role);
    expect(await refusalOf(getLead(staff, { no: lead.no }))).toMatchObject({ code: 'lead.not_found' });
  }
  expect((await getLead(corps.staff(upper, 'discipline'), { no: lead.no })).lead.no).toBe(lead.no);
  const pass = { toBureauId: lower, summary: '请依法核实处理这件事。', reason: '属地处理。' };
  const refused = refusalOf(step(corps.staff(upper, 'discipline'), lead.no, 'passDown', pass));
  expect(await refused).toMatchObject({ code: 'input.invalid', path: 'toBureauId' });
});

it('without a bureau above and without a discipline desk it is refused, and nothing is kept', async () => {
  const alone = await corps.bureau('chongqing');
  const about = { targetKind: '医保部门及其工作人员', institution: undefined, unitName: '本局' };
  const more = { matter: '收受礼品', eventKind: undefined, patientConsent: undefined };
  const given = handIn(corps, alone, { answers: { ...about, ...more } });
  expect(await refusalOf(given)).toMatchObject({ code: 'lead.no_desk' });
  expect(await Lead.countDocuments({ bureauId: alone })).toBe(0);
});
