import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inviteToActivity } from '../../../../../server/commands/activities/inviteToActivity.ts';
import { planActivity } from '../../../../../server/commands/activities/planActivity.ts';
import { proposeSupervisors } from '../../../../../server/queries/selection/proposeSupervisors.ts';
import { corpsBureau, corpsOf, drainEvents, staffOf } from '../../../../support/corps.ts';
import { startTestApp, type TestApp } from '../../http/support/testApp.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

describe('7(2), 10(3): selection by specialty, work and experience', () => {
  it('leaves the recused and those past their term out, balances, and says why', async () => {
    const { services } = app;
    const bureauId = await corpsBureau(services, 'shucheng', 'county');
    const [busy, free, owner] = await corpsOf(services, bureauId, 3, { specialties: ['会计'] });
    const [doctor] = await corpsOf(services, bureauId, 1, { specialties: ['医学'] });
    await corpsOf(services, bureauId, 1, { specialties: ['会计'], status: 'lapsed' });
    if (!busy || !free || !owner || !doctor) throw new Error('no corps');
    const staff = staffOf(services, bureauId);
    const startsAt = new Date(services.clock.now().getTime() + 86_400_000);
    const { no } = await planActivity(staff, { kind: 'inspection', title: '检查', place: '待定', startsAt });
    const audience = { kind: 'selection', appointmentNos: [busy.no] } as const;
    await inviteToActivity(staff, { no, audience, revision: 1 });
    await drainEvents(services, bureauId);

    const excludes = async (institution: string) =>
      new Set(institution === 'clinic-1' ? [owner.supervisorId] : []);
    const wish = { specialties: ['会计'], groups: [], limit: 10, institutionId: 'clinic-1' };
    const proposal = await proposeSupervisors(staff, wish, excludes);
    expect(proposal.rows.map((row) => row.no)).toEqual([free.no, busy.no]);
    expect(proposal.rows.map(({ reason }) => reason)).toEqual([
      '专业：会计；近一年未被抽选',
      '专业：会计；近一年被抽选 1 次',
    ]);
    expect(proposal.basis).toEqual({ article: '7(2)', by: ['专业', '工作', '经历'] });
    expect(JSON.stringify(proposal)).not.toContain(owner.no);
    const elsewhere = await proposeSupervisors(staff, { ...wish, institutionId: 'clinic-2' }, excludes);
    expect(elsewhere.rows.map((row) => row.no)).toContain(owner.no);
  });
});
