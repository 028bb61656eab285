import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leadMessageContext } from '../../../../../server/commands/leads/sealed.ts';
import { enterOpinion } from '../../../../../server/commands/opinions/enterOpinion.ts';
import { expressDissatisfaction } from '../../../../../server/commands/opinions/expressDissatisfaction.ts';
import { openAuthor } from '../../../../../server/commands/opinions/openAuthor.ts';
import { opinionFromInstitution } from '../../../../../server/commands/opinions/opinionFromInstitution.ts';
import { opinionFromLead } from '../../../../../server/commands/opinions/opinionFromLead.ts';
import { Clock } from '../../../../../server/models/clock.ts';
import { Delivery } from '../../../../../server/models/delivery.ts';
import { Event } from '../../../../../server/models/event.ts';
import { Interest } from '../../../../../server/models/interest.ts';
import type { LeadDoc } from '../../../../../server/models/lead.ts';
import { LeadMessage } from '../../../../../server/models/leadMessage.ts';
import { Opinion } from '../../../../../server/models/opinion.ts';
import { Task } from '../../../../../server/models/task.ts';
import { inTransaction } from '../../../../../server/platform/transaction.ts';
import { presentOpinion } from '../../../../../server/presenters/opinions/file.ts';
import { dueClocks } from '../../../../../server/queries/clocks/dueClocks.ts';
import { messageKind } from '../../../../../server/queries/messages/index.ts';
import { getOpinion } from '../../../../../server/queries/opinions/getOpinion.ts';
import { listOpinions } from '../../../../../server/queries/opinions/listOpinions.ts';
import { listOwnOpinions } from '../../../../../server/queries/opinions/listOwnOpinions.ts';
import { buildAppointment } from '../../../../support/appointments.ts';
import { buildInstitution } from '../../../../support/institutions.ts';
import { handIn, identities } from '../../../../support/leads.ts';
import { opinionAnswers, opinionForm, opinionWorld } from '../../../../support/opinionWorld.ts';
import { type Corps, refusalOf, startCorps } from '../../../../support/termWorld.ts';

let corps: Corps;
beforeAll(async () => {
  corps = await startCorps('2026-11-25');
});
afterAll(() => corps.stop());

const page = { limit: 50 };

describe('opinions of supervisors', () => {
  it('SC 8, scenario 2: a delay without an explanation is blocked; with it, V receives 情况+解释', async () => {
    const { bureauId, personId, submit, step } = await opinionWorld(corps, 'shucheng');
    const liaison = corps.staff(bureauId, 'liaison');
    const no = await submit();
    await step(liaison, no, 'register', {});
    await step(liaison, no, 'assign', { office: '基金监管股' });
    expect(await refusalOf(step(liaison, no, 'delay', { reason: '等省里答复' }))).toMatchObject({
      ...{ code: 'opinion.explanation_owed', article: '8', path: 'text' },
    });
    expect(await refusalOf(step(liaison, no, 'delay', { reason: '等', text: '正在处理' }))).toMatchObject({
      code: 'opinion.explanation_owed',
    });
    const text = '省级药品目录正在调整，结果公布后我们马上答复您。';
    expect(await step(liaison, no, 'delay', { reason: '等省里答复', text })).toMatchObject({
      status: 'delayed',
    });
    const [own] = await listOwnOpinions(corps.services, personId);
    expect(own?.lines.at(-1)?.text).toContain(text);
    expect(own?.lines.map(({ text: line }) => line).join()).not.toContain('等省里答复');
    const { _id } = await Opinion.findOne({ no }).orFail().lean();
    const pushed = await Delivery.find({ 'object.id': _id, kind: 'opinionDelayed' }).lean();
    expect(pushed).toHaveLength(1);
    expect(pushed[0]?.personId).toBeUndefined();
    const keywords = await messageKind('opinionDelayed').build(_id, corps.services);
    expect(keywords).toMatchObject({ character_string1: no, phrase3: '延期说明' });
    expect(JSON.stringify(keywords)).not.toContain('目录');
  });

  it('HN 10(2): the same duty; CQ has none', async () => {
    const hunan = await opinionWorld(corps, 'hunan');
    const no = await hunan.submit();
    const liaison = corps.staff(hunan.bureauId, 'liaison');
    await hunan.step(liaison, no, 'register', {});
    expect(await refusalOf(hunan.step(liaison, no, 'delay', { reason: '等' }))).toMatchObject({
      ...{ code: 'opinion.explanation_owed', article: '10(2)' },
    });
    const city = await opinionWorld(corps, 'chongqing');
    const other = await city.submit();
    const staff = corps.staff(city.bureauId, 'liaison');
    await city.step(staff, other, 'register', {});
    expect(await city.step(staff, other, 'delay', { reason: '等' })).toMatchObject({ status: 'delayed' });
  });

  it('LC 10: it goes on to the county or section only with 办理意见', async () => {
    const { bureauId, submit, step } = await opinionWorld(corps, 'lincang');
    const liaison = corps.staff(bureauId, 'liaison');
    const no = await submit();
    await step(liaison, no, 'register', {});
    expect(await refusalOf(step(liaison, no, 'assign', { office: '基金监管科室' }))).toMatchObject({
      ...{ code: 'input.invalid', article: '10', path: 'proposal' },
    });
    const proposal = '请基金监管科室核实后提出改进办法。';
    expect(await step(liaison, no, 'assign', { office: '基金监管科室', proposal })).toMatchObject({
      status: 'assigned',
    });
    const { lines } = await getOpinion(liaison, { no });
    expect(lines.find(({ direction }) => direction === 'internal')?.text).toContain(proposal);
  });

  it('counts two days to register and fifteen to answer (ours), and stops when it is done', async () => {
    const { bureauId, personId, submit, step } = await opinionWorld(corps, 'hunan');
    const liaison = corps.staff(bureauId, 'liaison');
    const no = await submit();
    const clocks = async () =>
      (await Clock.find({ subject: no }).sort({ kind: -1 }).lean()).map(({ kind, limitOn, state }) => ({
        ...{ kind, limitOn, state },
      }));
    expect(await clocks()).toEqual([{ kind: 'opinion.register', limitOn: '2026-11-27', state: 'running' }]);
    await step(liaison, no, 'register', {});
    expect(await clocks()).toEqual([
      { kind: 'opinion.register', limitOn: '2026-11-27', state: 'stopped' },
      { kind: 'opinion.answer', limitOn: '2026-12-16', state: 'running' },
    ]);
    await step(liaison, no, 'answer', { text: '已经采纳，明年起可以开三个月。' });
    expect((await clocks()).map(({ state }) => state)).toEqual(['stopped', 'stopped']);
    await step(liaison, no, 'close', { reason: '已答复' });
    const say = { personId, no, text: '没有说什么时候开始。' };
    await expressDissatisfaction(corps.services, say);
    const { status } = await Opinion.findOne({ no }).orFail().lean();
    expect(status).toBe('registered');
    expect((await clocks()).filter(({ state }) => state === 'running')).toHaveLength(1);
    await step(liaison, no, 'answer', { text: '从明年一月一日开始。' });
    expect(await refusalOf(expressDissatisfaction(corps.services, say))).toMatchObject({
      code: 'opinion.dissatisfied_once',
    });
    const [own] = await listOwnOpinions(corps.services, personId);
    expect(own).toMatchObject({ status: 'answered', maySayDissatisfied: false, nextBy: null });
    expect(own?.lines.filter((line) => line.own).map(({ text }) => text)).toEqual([say.text]);
  });

  it('are taken from supervisors in force only; others hear what they can do', async () => {
    const { bureauId, submit, personId } = await opinionWorld(corps, 'hunan');
    await buildAppointment(corps.services, {
      ...{ bureauId, personId: 'ended', termStart: '2020-01-01', termEnd: '2022-12-31', status: 'active' },
    });
    const { submitOpinion } = await import('../../../../../server/commands/opinions/submitOpinion.ts');
    for (const id of ['nobody', 'ended']) {
      const handed = { no: 'YJ1', personId: id, form: opinionForm, answers: opinionAnswers };
      expect(await refusalOf(submitOpinion(corps.services, { ...handed, evidenceOwner: 'x' }))).toMatchObject(
        {
          code: 'opinion.not_in_force',
        },
      );
    }
    await submit();
    expect(await listOwnOpinions(corps.services, personId)).toHaveLength(1);
    expect(await listOwnOpinions(corps.services, 'nobody')).toEqual([]);
  });

  it('SC 8, HN 10(2): who wrote a relayed letter is opened by the liaison only, with a reason, each time on record', async () => {
    const { bureauId, personId, submit } = await opinionWorld(corps, 'shucheng');
    const letterAuthor = { name: '写信人王小翠', contact: '13900000001', consents: true };
    const no = await submit({ ...opinionAnswers, origin: '转递来信' }, letterAuthor);
    const liaison = corps.staff(bureauId, 'liaison');
    const file = presentOpinion(await getOpinion(liaison, { no }));
    expect(file).toMatchObject({ hasLetterAuthor: true, mayOpenAuthor: true, relayedArticle: '8' });
    expect(JSON.stringify(file)).not.toContain('王小翠');
    expect(JSON.stringify(await listOwnOpinions(corps.services, personId))).not.toContain('王小翠');
    const ask = { no, reason: '需要向写信人核实' };
    for (const role of ['supervision', 'approver', 'auditor'] as const)
      expect(await refusalOf(openAuthor(corps.staff(bureauId, role), ask))).toMatchObject({
        code: 'permission.denied',
      });
    expect(await openAuthor(liaison, ask)).toEqual(letterAuthor);
    await openAuthor(liaison, ask);
    expect(await Event.countDocuments({ type: 'opinion.authorOpened', 'data.no': no })).toBe(2);
    const refused = submit(opinionAnswers, letterAuthor);
    expect(await refusalOf(refused)).toMatchObject({ code: 'input.invalid', path: 'letterAuthor' });
  });

  it('names neither the writer of a letter to anybody nor the supervisor to whoever works on it', async () => {
    const { bureauId, submit, step } = await opinionWorld(corps, 'hunan');
    const letterAuthor = { name: '王小翠', contact: '13900000001', consents: true };
    const text = '王小翠（13900000001）写信给监督员林晓梅，说窗口排队太久，建议增加一个窗口。';
    const no = await submit({ ...opinionAnswers, origin: '转递来信', text }, letterAuthor);
    const liaison = corps.staff(bureauId, 'liaison');
    await step(liaison, no, 'register', {});
    const proposal = '请按王小翠信里说的核实。';
    const handler = corps.staff(bureauId, 'handler');
    await Opinion.updateOne({ no }, { $set: { assigneeId: handler.actor.id } });
    await step(liaison, no, 'assign', { office: '办事大厅', proposal });
    await Opinion.updateOne({ no }, { $set: { assigneeId: handler.actor.id } });
    const forLiaison = JSON.stringify(presentOpinion(await getOpinion(liaison, { no })));
    expect(forLiaison).toContain('林晓梅');
    expect(forLiaison).toContain('说窗口排队太久');
    expect(forLiaison).not.toMatch(/王小翠|13900000001/);
    const forHandler = JSON.stringify(presentOpinion(await getOpinion(handler, { no })));
    expect(forHandler).toContain('说窗口排队太久');
    expect(forHandler).not.toMatch(/王小翠|13900000001|林晓梅/);
  });

  it('on paper follow the same rules, and whoever has no WeChat is rung up', async () => {
    const { bureauId } = await opinionWorld(corps, 'hunan');
    const term = await buildAppointment(corps.services, { bureauId });
    const liaison = corps.staff(bureauId, 'liaison');
    const paper = { supervisorNo: term.no, receivedOn: '2026-11-25', form: opinionForm };
    expect(await refusalOf(enterOpinion(liaison, { ...paper, answers: { text: '短' } }))).toMatchObject({
      code: 'input.invalid',
    });
    const { no } = await enterOpinion(liaison, { ...paper, answers: opinionAnswers });
    expect(await Task.findOne({ kind: 'tellByPhone', subject: no }).lean()).toMatchObject({ state: 'open' });
    const early = { ...paper, receivedOn: '2026-11-24', answers: opinionAnswers };
    expect(await refusalOf(enterOpinion(liaison, early))).toMatchObject({ code: 'opinion.not_in_force' });
  });

  it('are nobody’s business elsewhere or for the recused: 404, no row, no count, no clock', async () => {
    const { bureauId, submit } = await opinionWorld(corps, 'shucheng');
    const stranger = corps.staff(await corps.bureau('shucheng'), 'liaison');
    const no = await submit();
    expect(await refusalOf(getOpinion(stranger, { no }))).toMatchObject({ code: 'opinion.not_found' });
    expect(await refusalOf(getOpinion(corps.staff(bureauId, 'handler'), { no }))).toMatchObject({
      code: 'opinion.not_found',
    });
    const clinic = await buildInstitution(bureauId);
    const system = { ...corps.services, actor: { kind: 'system', id: 'test' } } as const;
    const said = { bureauId, institutionId: clinic._id, text: '监督员态度不好。' };
    const { no: about } = await opinionFromInstitution(system, said);
    const liaison = corps.staff(bureauId, 'liaison');
    const recused = corps.staff(bureauId, 'liaison');
    const now = corps.services.clock.now();
    await Interest.create({
      ...{ _id: 'interest-1', no: 'LY1', bureauId, profile: { id: 'shucheng', version: '2021-04-16' } },
      profile: (await Opinion.findOne({ no }).orFail().lean()).profile,
      holder: { kind: 'staff', id: recused.actor.id },
      ...{ institutionId: clinic._id, type: 'investment', claimsImpartial: true, state: 'declared' },
      ...{
        recusing: true,
        by: { kind: 'staff', id: recused.actor.id },
        createdAt: now,
        updatedAt: now,
        revision: 1,
      },
    });
    const seen = await listOpinions(liaison, page);
    expect(seen.rows.map((row) => row.no).sort()).toEqual([no, about].sort());
    expect(seen.counts.submitted).toBe(2);
    const hidden = await listOpinions(recused, page);
    expect(hidden.rows.map((row) => row.no)).toEqual([no]);
    expect(hidden.counts.submitted).toBe(1);
    expect(await refusalOf(getOpinion(recused, { no: about }))).toMatchObject({ code: 'opinion.not_found' });
    corps.goTo('2026-11-27');
    const due = async (staff: typeof liaison) =>
      (await dueClocks(staff, page)).rows.map(({ subject }) => subject).sort();
    expect(await due(liaison)).toEqual([no, about].sort());
    expect(await due(recused)).toEqual([no]);
    corps.goTo('2026-11-25');
  });

  it('from a lead has no author, stays at its desk, and its answer reaches the reporter through the lead', async () => {
    const bureauId = await corps.bureau('hunan');
    const lead = await handIn(corps, bureauId);
    const supervision = corps.staff(bureauId, 'supervision');
    const { no } = await inTransaction(() =>
      opinionFromLead(supervision, lead, { as: 'opinion', reason: '属于建议。' }),
    );
    const made = await Opinion.findOne({ no }).orFail().lean();
    expect(made).toMatchObject({ origin: 'lead', leadId: lead._id, desk: 'cases', status: 'submitted' });
    expect(made.reporterId).toBeUndefined();
    const shown = presentOpinion(await getOpinion(supervision, { no }));
    expect(shown.author).toBeNull();
    expect(JSON.stringify(shown)).not.toContain('王小翠');
    const { step } = await opinionWorld(corps, 'hunan');
    await step(supervision, no, 'register', {});
    await step(supervision, no, 'answer', { text: '建议已经转给省局研究。' });
    const lines = await LeadMessage.find({ leadId: lead._id, notice: 'answer' }).lean();
    const texts = lines.map(({ _id, textSealed }) =>
      corps.services.crypto.open<string>(textSealed, leadMessageContext(_id)),
    );
    expect(texts).toContain('建议已经转给省局研究。');
  });

  it('from a lead does not name the reporter who named themselves', async () => {
    const bureauId = await corps.bureau('hunan');
    const facts = '我是王小翠，电话13912345678，办事大厅的叫号机总是坏，建议换一台新的。';
    const lead = await handIn(corps, bureauId, { answers: { facts } });
    const supervision = corps.staff(bureauId, 'supervision');
    const { no } = await inTransaction(() =>
      opinionFromLead(supervision, lead, { as: 'opinion', reason: '属于建议。' }),
    );
    const shown = JSON.stringify(presentOpinion(await getOpinion(supervision, { no })));
    expect(shown).toContain('叫号机总是坏');
    expect(shown).not.toMatch(/王小翠|13912345678/);
  });

  it('HN 10(2): from a lead of a supervisor a delay is explained too', async () => {
    const { bureauId, personId, step } = await opinionWorld(corps, 'hunan');
    const supervision = corps.staff(bureauId, 'supervision');
    const delayed = async (lead: LeadDoc) => {
      const { no } = await inTransaction(() =>
        opinionFromLead(supervision, lead, { as: 'opinion', reason: '属于建议。' }),
      );
      await step(supervision, no, 'register', {});
      return step(supervision, no, 'delay', { reason: '等省里答复' });
    };
    const identity = identities.supervisor;
    const own = await handIn(corps, bureauId, { identity, personId });
    expect(await refusalOf(delayed(own))).toMatchObject({ code: 'opinion.explanation_owed' });
    expect(await delayed(await handIn(corps, bureauId))).toMatchObject({ status: 'delayed' });
  });
});
