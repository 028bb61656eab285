import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeAssessment } from '../../../../../server/commands/assessment/closeAssessment.ts';
import { commendSupervisor } from '../../../../../server/commands/assessment/commendSupervisor.ts';
import { gradeSupervisor } from '../../../../../server/commands/assessment/gradeSupervisor.ts';
import { openAssessment } from '../../../../../server/commands/assessment/openAssessment.ts';
import { voteOnSupervisor } from '../../../../../server/commands/assessment/voteOnSupervisor.ts';
import { Delivery } from '../../../../../server/models/delivery.ts';
import { getAssessment } from '../../../../../server/queries/assessment/getAssessment.ts';
import { messageKind } from '../../../../../server/queries/messages/index.ts';
import { corpsBureau, corpsOf, staffOf } from '../../../../support/corps.ts';
import { refusalOf } from '../../../../support/refusal.ts';
import { buildStaff } from '../../http/support/people.ts';
import { startTestApp, type TestApp } from '../../http/support/testApp.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

async function assessed() {
  const { services } = app;
  const bureauId = await corpsBureau(services, 'chongqing', 'city');
  const panel = [];
  for (let left = 3; left > 0; left -= 1) panel.push(await buildStaff(app, { bureauId }));
  const [supervisor] = await corpsOf(services, bureauId, 2);
  if (!supervisor) throw new Error('no corps');
  const period = { title: '年度综合评定', from: '2026-01-01', to: '2026-12-31' };
  const usernames = panel.map(({ username }) => username);
  const { no } = await openAssessment(staffOf(services, bureauId), { ...period, panel: usernames });
  const whom = { no, appointmentNo: supervisor.no };
  const vote = (id: string, recommend = true) =>
    voteOnSupervisor(staffOf(services, bureauId, ['reviewer'], id), {
      ...{ ...whom, recommend, reason: '工作扎实，建议质量高。' },
    });
  return { bureauId, panel, supervisor, no, whom, vote, usernames };
}

describe('12(4): assessment and commendation', () => {
  it('exists only where the document has it', async () => {
    for (const profile of ['shucheng', 'lincang', 'inner-mongolia', 'hunan']) {
      const bureauId = await corpsBureau(app.services, profile, 'city');
      const input = { title: '评定', from: '2026-01-01', to: '2026-12-31', panel: [] };
      const refusal = await refusalOf(openAssessment(staffOf(app.services, bureauId), input));
      expect(refusal.code, profile).toBe('assessment.not_available');
    }
  });

  it('needs a panel of three members of staff', async () => {
    const { bureauId, usernames } = await assessed();
    const input = {
      title: '评定',
      from: '2026-02-01',
      to: '2026-01-01',
      panel: [usernames[0] ?? '', 'nobody'],
    };
    const { problems } = await refusalOf(openAssessment(staffOf(app.services, bureauId), input));
    expect(problems.map(({ path, code }) => `${path}:${code}`).sort()).toEqual([
      ...['panel:too_small', 'panel:unknown', 'to:range'],
    ]);
  });

  it('refuses a commendation without quality and panel, and tells whoever gets one, once (trap 27)', async () => {
    const { bureauId, panel, supervisor, whom, vote, no } = await assessed();
    const { services } = app;
    const approver = staffOf(services, bureauId, ['approver'], 'approver-1');
    const commend = () => commendSupervisor(approver, { ...whom, reason: '表现突出' });
    const bare = await refusalOf(commend());
    expect(bare.code).toBe('assessment.cannot_commend');
    expect(bare.problems.map(({ path }) => path)).toEqual(['grade', 'votes']);
    await gradeSupervisor(staffOf(services, bureauId), { ...whom, grade: 4, note: '三条建议被采纳' });
    expect((await refusalOf(vote('outsider'))).code).toBe('assessment.not_on_panel');
    for (const [index, { id }] of panel.entries()) await vote(id, index !== 2);
    await commend();
    await commend();
    const deliveries = await Delivery.find({ bureauId }).lean();
    expect(deliveries.map(({ personId, kind }) => [personId, kind])).toEqual([
      [supervisor.personId, 'commended'],
    ]);
    const keywords = await messageKind('commended').build(deliveries[0]?.object?.id ?? '', services);
    expect(keywords).toMatchObject({ character_string1: no, phrase3: '获得表彰' });
    const file = await getAssessment(staffOf(services, bureauId), { no, limit: 20 });
    const row = file.rows.find((one) => one.no === supervisor.no);
    expect(row).toMatchObject({ metrics: { participation: 0, verifiedLeads: 0 }, entry: { grade: 4 } });
    expect(row?.entry?.votes).toHaveLength(3);
    await closeAssessment(staffOf(services, bureauId), { no });
    expect((await refusalOf(vote(panel[0]?.id ?? ''))).code).toBe('assessment.closed');
  });
});
