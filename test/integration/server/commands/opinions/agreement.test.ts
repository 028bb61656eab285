import { afterAll, beforeAll, expect, it } from 'vitest';
import type { StaffContext } from '../../../../../server/commands/context.ts';
import { leadMessageContext } from '../../../../../server/commands/leads/sealed.ts';
import { takeOpinionStep } from '../../../../../server/commands/opinions/takeOpinionStep.ts';
import { Clock } from '../../../../../server/models/clock.ts';
import { LeadMessage } from '../../../../../server/models/leadMessage.ts';
import { LeadTransfer } from '../../../../../server/models/leadTransfer.ts';
import { Opinion } from '../../../../../server/models/opinion.ts';
import { getLead } from '../../../../../server/queries/leads/getLead.ts';
import { getOpinion } from '../../../../../server/queries/opinions/getOpinion.ts';
import { listOpinions } from '../../../../../server/queries/opinions/listOpinions.ts';
import { handIn, step } from '../../../../support/leads.ts';
import { type Corps, refusalOf, startCorps } from '../../../../support/termWorld.ts';

let corps: Corps;
let bureauId: string;
let supervision: StaffContext;
let agency: StaffContext;
beforeAll(async () => {
  corps = await startCorps('2026-09-21');
  bureauId = await corps.bureau('lincang');
  supervision = corps.staff(bureauId, 'supervision');
  agency = corps.staff(bureauId, 'agency');
});
afterAll(() => corps.stop());

const summary = '没有按协议公示价格，请依服务协议处理。';
const breach = { as: 'breach', summary, reason: '属于违约。' } as const;
const about = '我叫王小翠，九月份我陪母亲看病，发现清单上有三次没有做过的理疗，每次六十元。';

it('违约 reaches the agency in staff’s words, it answers, and the reporter hears (trap 28, LC 7(2)2)', async () => {
  const lead = await handIn(corps, bureauId, { answers: { facts: about } });
  await handIn(corps, bureauId);
  await step(supervision, lead.no, 'reclassify', breach);
  const { rows } = await listOpinions(agency, { limit: 20 });
  expect(rows).toMatchObject([{ status: 'assigned', origin: 'lead', desk: 'agreement' }]);
  const { no = '', _id } = rows[0] ?? {};
  const read = await getOpinion(agency, { no });
  expect(read.answers).toEqual({ text: `某某镇卫生院\n${summary}` });
  expect(read.author).toBeNull();
  // Why the lead was reclassified is for its own file.
  expect(JSON.stringify(read.lines)).not.toContain('属于违约');
  expect(await Clock.find({ 'object.id': _id }, { kind: 1 }).lean()).toMatchObject([
    { kind: 'opinion.answer' },
  ]);
  expect((await refusalOf(getLead(agency, { no: lead.no }))).code).toBe('lead.not_found');

  const { revision } = read.opinion;
  const text = '已约谈，限期公示价格，并扣减当月预付款。';
  await takeOpinionStep(agency, { no, step: 'answer', revision, input: { text } });
  const [last] = await LeadMessage.find({ leadId: lead._id, direction: 'toReporter' })
    .sort({ _id: -1 })
    .limit(1)
    .lean();
  if (!last) throw new Error('no line');
  expect(corps.services.crypto.open(last.textSealed, leadMessageContext(last._id))).toBe(text);
});

it('the agency sees no other opinion, and nobody outside those that passed it on sees this one', async () => {
  const lead = await handIn(corps, bureauId, { answers: { facts: about } });
  await step(supervision, lead.no, 'reclassify', { as: 'opinion', reason: '属于建议。' });
  const opinion = await Opinion.findOne({ leadId: lead._id }).lean();
  expect((await refusalOf(getOpinion(agency, { no: opinion?.no ?? '' }))).code).toBe('opinion.not_found');
  const [{ no = '' } = {}] = (await listOpinions(agency, { limit: 20 })).rows;
  for (const role of ['handler', 'discipline'] as const) {
    expect((await refusalOf(getOpinion(corps.staff(bureauId, role), { no }))).code).toBe('opinion.not_found');
  }
  const elsewhere = corps.staff(await corps.bureau('lincang'), 'agency');
  expect((await refusalOf(getOpinion(elsewhere, { no }))).code).toBe('opinion.not_found');
});

it('a lead that becomes an opinion loses the reporter’s own name on the way', async () => {
  const lead = await handIn(corps, bureauId, { answers: { facts: about } });
  await step(supervision, lead.no, 'reclassify', { as: 'opinion', reason: '属于建议。' });
  const opinion = await Opinion.findOne({ leadId: lead._id }).lean();
  const { answers } = await getOpinion(supervision, { no: opinion?.no ?? '' });
  expect(answers.text).toContain('没有做过的理疗');
  expect(answers.text).not.toContain('王小翠');
});

it('nothing about the agency goes to the agency, and a matter of discipline goes with a slip', async () => {
  const target = { targetKind: '经办机构及其工作人员', institution: undefined, unitName: '市医疗保险管理局' };
  const more = { matter: '拖着不办', eventKind: undefined, patientConsent: undefined };
  const lead = await handIn(corps, bureauId, { answers: { ...target, ...more } });
  expect(await refusalOf(step(supervision, lead.no, 'reclassify', breach))).toMatchObject({
    code: 'input.invalid',
    path: 'as',
  });
  const discipline = {
    as: 'discipline',
    summary: '反映窗口人员索要好处，请核查。',
    reason: '违纪。',
  } as const;
  expect(await refusalOf(step(supervision, lead.no, 'reclassify', discipline))).toMatchObject({ path: 'to' });
  await step(supervision, lead.no, 'reclassify', { ...discipline, to: '派驻纪检监察组' });
  expect(await LeadTransfer.find({ leadId: lead._id }).lean()).toMatchObject([{ kind: 'discipline' }]);
});
