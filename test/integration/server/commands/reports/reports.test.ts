import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { confirmFocusClaim } from '../../../../../server/commands/focus/confirmFocusClaim.ts';
import { proposeOwnFocusClaim } from '../../../../../server/commands/focus/proposeFocusClaim.ts';
import { releaseOwnFocusClaim } from '../../../../../server/commands/focus/releaseFocusClaim.ts';
import { declareAsSupervisor } from '../../../../../server/commands/interests/declareOwnInterest.ts';
import { acceptReport } from '../../../../../server/commands/reports/acceptReport.ts';
import { resubmitReport } from '../../../../../server/commands/reports/resubmitReport.ts';
import { returnReport } from '../../../../../server/commands/reports/returnReport.ts';
import { splitReport } from '../../../../../server/commands/reports/splitReport.ts';
import { submitReport } from '../../../../../server/commands/reports/submitReport.ts';
import { Clock } from '../../../../../server/models/clock.ts';
import { Event } from '../../../../../server/models/event.ts';
import { Interest } from '../../../../../server/models/interest.ts';
import { Lead } from '../../../../../server/models/lead.ts';
import { Opinion } from '../../../../../server/models/opinion.ts';
import { presentReport } from '../../../../../server/presenters/reports/file.ts';
import { getReport } from '../../../../../server/queries/reports/getReport.ts';
import { listOwnReports } from '../../../../../server/queries/reports/listOwnReports.ts';
import { listReports } from '../../../../../server/queries/reports/listReports.ts';
import { reporterOf } from '../../../../../server/queries/vault/reporterOf.ts';
import { buildInstitution } from '../../../../support/institutions.ts';
import { step } from '../../../../support/leads.ts';
import { opinionWorld } from '../../../../support/opinionWorld.ts';
import { reportForm, reportOf, reportWorld } from '../../../../support/reportWorld.ts';
import { type Corps, refusalOf, startCorps } from '../../../../support/termWorld.ts';

let corps: Corps;
beforeAll(async () => {
  corps = await startCorps('2026-11-25');
});
afterAll(() => corps.stop());

const page = { limit: 50 };
const facts = '11月24日在柜台看到用医保卡结算保健品，小票上写的是药品名称。';

describe('reports of visits', () => {
  it('IM 8(2)2, 13, scenario 12: 暗访 at a pharmacy with P2: no badge step, the code is stored, a child lead is made', async () => {
    const { bureauId, submit, term, shop, personId } = await reportWorld(corps, 'inner-mongolia');
    const report = await submit({ kind: '暗访', found: ['IM-P2'] });
    expect(report).toMatchObject({
      visitForm: 'covert',
      codes: ['IM-P2'],
      target: 'pharmacy',
      outside: false,
    });
    const liaison = corps.staff(bureauId, 'liaison');
    const file = presentReport(await getReport(liaison, { no: report.no }));
    expect(file.badge).toEqual({ step: 'none', article: null, certificate: null });
    expect(file.items.map(({ key }) => key)).not.toContain('badgeShown');
    await acceptReport(liaison, { no: report.no, revision: 1 });
    const finding = { as: 'lead', codes: ['IM-P2'], facts } as const;
    const { numbers, status } = await splitReport(liaison, {
      ...{ no: report.no, revision: 2, findings: [finding] },
    });
    expect(status).toBe('split');
    const lead = await Lead.findOne({ no: numbers[0] }).orFail().lean();
    expect(lead).toMatchObject({
      ...{ codes: ['IM-P2'], target: 'pharmacy', institutionId: shop._id, channel: 'report' },
      ...{ standing: 'supervisor', reportId: report._id, bureauId },
    });
    expect(await reporterOf(corps.services.crypto, lead.reporterId)).toMatchObject({
      ...{ supervisorId: term.supervisorId, personId, name: '林晓梅' },
    });
    const [own] = await listOwnReports(corps.services, personId);
    expect(own?.lines.at(-1)?.text).toContain(numbers[0]);
  });

  it.each(['shucheng', 'chongqing', 'lincang', 'hunan'])(
    '%s names no 暗访, and only LC 8(1) knows a correction on the spot',
    async (id) => {
      const { submit } = await reportWorld(corps, id);
      expect(await refusalOf(submit({ kind: '暗访' }))).toMatchObject({
        code: 'input.invalid',
        path: 'kind',
      });
      const corrected = { correctionDemanded: true, correctionAnswer: '当场退了钱' };
      if (id === 'lincang') {
        const taken = await submit({ ...corrected, found: ['LC-D1'] });
        expect(taken.visitForm).toBe('visit');
        return;
      }
      const refusal = await refusalOf(submit(corrected));
      expect(refusal).toMatchObject({ code: 'input.invalid', path: 'correctionDemanded' });
    },
  );

  it('LC 9(4), HN 8(2): the badge is asked where the document has it, and refused elsewhere', async () => {
    const lincang = await reportWorld(corps, 'lincang');
    const missing = lincang.submit({ badgeShown: undefined, found: ['LC-D1'] });
    expect(await refusalOf(missing)).toMatchObject({ code: 'input.invalid', path: 'badgeShown' });
    const hunan = await reportWorld(corps, 'hunan');
    expect(await refusalOf(hunan.submit({ badgeCarried: undefined }))).toMatchObject({
      path: 'badgeCarried',
    });
    const city = await reportWorld(corps, 'chongqing');
    expect(await refusalOf(city.submit({ badgeShown: true }))).toMatchObject({ code: 'input.invalid' });
  });

  it('SC 6(6), scenario 3: an interest in the clinic stops the report although V says 不影响公正', async () => {
    const { bureauId, personId, submit } = await reportWorld(corps, 'shucheng');
    const clinic = await buildInstitution(bureauId, { name: '仁济诊所' });
    await declareAsSupervisor(corps.person(personId), {
      ...{ personId, no: corps.services.ids.matter('LY', corps.today()), institutionId: clinic._id },
      ...{ type: 'family_employment', claimsImpartial: true },
    });
    const there = { targetKind: '医疗机构', institution: { id: clinic._id, name: clinic.name } };
    expect(await refusalOf(submit(there))).toMatchObject({ code: 'report.recused' });
    expect(await refusalOf(submit({ interest: true }))).toMatchObject({ code: 'report.recused' });
    await expect(submit()).resolves.toMatchObject({ status: 'submitted' });
  });

  it('LC 11, scenario 10: V claimed A and B, a report on C is accepted, and releasing A changes no open lead', async () => {
    const { bureauId, submit, personId } = await reportWorld(corps, 'lincang');
    const [a, b, c] = [
      await buildInstitution(bureauId, { name: '甲诊所' }),
      await buildInstitution(bureauId, { name: '乙诊所' }),
      await buildInstitution(bureauId, { name: '丙诊所' }),
    ];
    const liaison = corps.staff(bureauId, 'liaison');
    const claims = [];
    for (const { _id: institutionId } of [a, b]) {
      const no = corps.services.ids.matter('GZ', corps.today());
      await proposeOwnFocusClaim(corps.person(personId), { personId, no, institutionId });
      await confirmFocusClaim(liaison, { no, revision: 1 });
      claims.push(no);
    }
    const there = { targetKind: '医疗机构', institution: { id: c._id, name: c.name } };
    const { no } = await submit({ ...there, found: ['LC-D1'] });
    await acceptReport(liaison, { no, revision: 1 });
    const finding = { as: 'lead', codes: ['LC-D1'], facts } as const;
    const { numbers } = await splitReport(liaison, { no, revision: 2, findings: [finding] });
    const before = await Lead.findOne({ no: numbers[0] }).orFail().lean();
    expect(before).toMatchObject({ institutionId: c._id, status: 'registered' });
    await releaseOwnFocusClaim(corps.person(personId), { personId, no: claims[0] ?? '' });
    await corps.handleEvents();
    expect(await Lead.findOne({ no: numbers[0] }).lean()).toEqual(before);
  });

  it('LC 16, trap 32: from outside the territory it is taken, marked, and its lead goes to the bureau there', async () => {
    const { bureauId, submit } = await reportWorld(corps, 'lincang');
    const elsewhere = await corps.bureau('lincang');
    const clinic = await buildInstitution(elsewhere, { name: '外地诊所' });
    const there = { targetKind: '医疗机构', institution: { id: clinic._id, name: clinic.name } };
    const { no, outside } = await submit({ ...there, found: ['LC-D1'] });
    expect(outside).toBe(true);
    const liaison = corps.staff(bureauId, 'liaison');
    await acceptReport(liaison, { no, revision: 1 });
    const finding = { as: 'lead', codes: ['LC-D1'], facts } as const;
    const { numbers } = await splitReport(liaison, { no, revision: 2, findings: [finding] });
    expect(await Lead.findOne({ no: numbers[0] }).lean()).toMatchObject({ bureauId: elsewhere });
  });

  it('SC 6(4): urgent ones stand first until they are read, whatever came later', async () => {
    const { bureauId, submit } = await reportWorld(corps, 'shucheng');
    const first = await submit({ urgent: true });
    corps.goTo('2026-11-26');
    const later = await submit();
    const liaison = corps.staff(bureauId, 'liaison');
    const order = async () => (await listReports(liaison, page)).rows.map(({ no }) => no);
    expect(await order()).toEqual([first.no, later.no]);
    const { nextCursor } = await listReports(liaison, { limit: 1 });
    const second = await listReports(liaison, { limit: 1, cursor: nextCursor ?? '' });
    expect(second.rows.map(({ no }) => no)).toEqual([later.no]);
    await acceptReport(liaison, { no: first.no, revision: 1 });
    expect(await order()).toEqual([later.no, first.no]);
    corps.goTo('2026-11-25');
  });

  it('returned with a reason, handed in again, read in five days each time (ours)', async () => {
    const { bureauId, submit, personId, answers } = await reportWorld(corps, 'hunan');
    const { no } = await submit();
    const liaison = corps.staff(bureauId, 'liaison');
    const again = {
      personId,
      no,
      form: reportForm,
      answers: answers({ place: '二楼柜台' }),
      evidenceOwner: 'x',
    };
    expect(await refusalOf(resubmitReport(corps.services, again))).toMatchObject({
      code: 'report.wrong_status',
    });
    await returnReport(liaison, { no, revision: 1, reason: '请写清楚是哪个柜台。' });
    const [own] = await listOwnReports(corps.services, personId);
    expect(own).toMatchObject({ status: 'returned', mayResubmit: true });
    expect(own?.lines.at(-1)?.text).toContain('哪个柜台');
    await resubmitReport(corps.services, again);
    const file = presentReport(await getReport(liaison, { no }));
    expect(file.items.find(({ key }) => key === 'place')?.value).toBe('二楼柜台');
    const clocks = await Clock.find({ subject: no, kind: 'report.review' }).sort({ _id: 1 }).lean();
    expect(clocks.map(({ state, limitOn }) => ({ state, limitOn }))).toEqual([
      { state: 'stopped', limitOn: '2026-12-02' },
      { state: 'running', limitOn: '2026-12-02' },
    ]);
    expect(await refusalOf(resubmitReport(corps.services, { ...again, personId: 'other' }))).toMatchObject({
      code: 'report.not_found',
    });
  });

  it('archives itself when every child is closed, and the author gets the summary', async () => {
    const { bureauId, submit, personId } = await reportWorld(corps, 'shucheng');
    const { step: stepOpinion } = await opinionWorld(corps, 'shucheng');
    const { no, _id } = await submit();
    const liaison = corps.staff(bureauId, 'liaison', 'supervision');
    await acceptReport(liaison, { no, revision: 1 });
    const bad = [{ as: 'lead', codes: ['IM-P2'], facts }] as const;
    expect(await refusalOf(splitReport(liaison, { no, revision: 2, findings: bad }))).toMatchObject({
      ...{ code: 'input.invalid', path: 'findings.0.codes.0' },
    });
    const { numbers } = await splitReport(liaison, {
      ...{ no, revision: 2 },
      findings: [
        { as: 'lead', codes: ['R38.4'], facts },
        { as: 'opinion', category: 'agency_service', text: '建议在窗口旁边放一份收费项目表。' },
        { as: 'breach', text: '没有按协议公示价格，请按协议处理。' },
      ],
    });
    expect(numbers).toHaveLength(3);
    const [leadNo = '', opinionNo = '', breachNo = ''] = numbers;
    await stepOpinion(liaison, opinionNo, 'register', {});
    await stepOpinion(liaison, opinionNo, 'answer', { text: '已经放好了。' });
    await stepOpinion(liaison, opinionNo, 'close', { reason: '已落实' });
    // The agency handles what breaks its agreement, and the report waits for it (trap 28).
    const agency = corps.staff(bureauId, 'agency');
    await stepOpinion(agency, breachNo, 'answer', { text: '已约谈，价格已经公示。' });
    await stepOpinion(liaison, breachNo, 'close', { reason: '已落实' });
    await corps.handleEvents();
    expect((await reportOf(no)).status).toBe('split');
    await step(liaison, leadNo, 'transfer', {
      to: '市场监管局',
      summary: '价格公示问题。',
      reason: '不属本局',
    });
    await corps.handleEvents();
    await corps.handleEvents();
    expect((await reportOf(no)).status).toBe('archived');
    expect(await Event.countDocuments({ type: 'report.archived', 'object.id': _id })).toBe(1);
    const own = (await listOwnReports(corps.services, personId)).find((one) => one.no === no);
    expect(own?.lines.at(-1)?.text).toContain(leadNo);
    expect(own?.lines.at(-1)?.text).toContain(opinionNo);
    expect(own?.lines.map(({ text }) => text).join()).not.toContain('按协议公示');
    expect(await Opinion.findOne({ no: opinionNo }).lean()).toMatchObject({
      origin: 'report',
      reportId: _id,
    });
  });

  it('without findings is archived at once', async () => {
    const { bureauId, submit } = await reportWorld(corps, 'hunan');
    const { no } = await submit({ found: undefined, notFound: ['R38.4'] });
    const liaison = corps.staff(bureauId, 'liaison');
    await acceptReport(liaison, { no, revision: 1 });
    expect(await splitReport(liaison, { no, revision: 2, findings: [] })).toMatchObject({
      status: 'archived',
    });
  });

  it('are nobody’s business elsewhere, for handlers, the IT admin or the recused: 404, no row, no count', async () => {
    const { bureauId, submit, shop, personId } = await reportWorld(corps, 'shucheng');
    const report = await submit();
    const recused = corps.staff(bureauId, 'supervision');
    const now = corps.services.clock.now();
    await Interest.create({
      ...{ _id: `interest-${report._id}`, no: report._id, bureauId, profile: report.profile },
      holder: { kind: 'staff', id: recused.actor.id },
      ...{ institutionId: shop._id, type: 'investment', claimsImpartial: true, state: 'declared' },
      ...{ recusing: true, by: { kind: 'staff', id: recused.actor.id }, createdAt: now, updatedAt: now },
      revision: 1,
    });
    const foreign = corps.staff(await corps.bureau('shucheng'), 'liaison');
    const others = [recused, foreign, corps.staff(bureauId, 'handler'), corps.staff(bureauId, 'admin')];
    for (const staff of others) {
      const refusal = await refusalOf(getReport(staff, { no: report.no }));
      expect(refusal.code).toBe('report.not_found');
    }
    const hidden = await listReports(recused, page);
    expect(hidden.rows).toEqual([]);
    expect(Object.values(hidden.counts).every((count) => count === 0)).toBe(true);
    for (const role of ['liaison', 'approver', 'supervision', 'auditor'] as const) {
      const seen = await getReport(corps.staff(bureauId, role), { no: report.no });
      expect(seen.author?.name ?? null).toBe(role === 'auditor' ? null : '林晓梅');
    }
    expect(await listOwnReports(corps.services, 'nobody')).toEqual([]);
    expect(await listOwnReports(corps.services, personId)).toHaveLength(1);
  });

  it('are taken from supervisors in force only', async () => {
    const { answers } = await reportWorld(corps, 'hunan');
    const handed = {
      no: 'BG1',
      personId: 'nobody',
      form: reportForm,
      answers: answers(),
      evidenceOwner: 'x',
    };
    expect(await refusalOf(submitReport(corps.services, handed))).toMatchObject({
      code: 'report.not_in_force',
    });
  });
});
