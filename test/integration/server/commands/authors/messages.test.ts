import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sayToMatter } from '../../../../../server/commands/chat/sayToMatter.ts';
import { opinionFromInstitution } from '../../../../../server/commands/opinions/opinionFromInstitution.ts';
import { sayToOpinionAuthor } from '../../../../../server/commands/opinions/sayToOpinionAuthor.ts';
import { sayFromReportAuthor } from '../../../../../server/commands/reports/sayFromReportAuthor.ts';
import { sayToReportAuthor } from '../../../../../server/commands/reports/sayToReportAuthor.ts';
import { Clock } from '../../../../../server/models/clock.ts';
import { Delivery } from '../../../../../server/models/delivery.ts';
import { Event } from '../../../../../server/models/event.ts';
import { MatterMessage } from '../../../../../server/models/matterMessage.ts';
import { Opinion } from '../../../../../server/models/opinion.ts';
import { presentOpinion } from '../../../../../server/presenters/opinions/file.ts';
import { presentReport } from '../../../../../server/presenters/reports/file.ts';
import { getOpinion } from '../../../../../server/queries/opinions/getOpinion.ts';
import { listOwnOpinions } from '../../../../../server/queries/opinions/listOwnOpinions.ts';
import { getReport } from '../../../../../server/queries/reports/getReport.ts';
import { listOwnReports } from '../../../../../server/queries/reports/listOwnReports.ts';
import { buildInstitution } from '../../../../support/institutions.ts';
import { opinionWorld } from '../../../../support/opinionWorld.ts';
import { reportWorld } from '../../../../support/reportWorld.ts';
import { type Corps, refusalOf, startCorps } from '../../../../support/termWorld.ts';

let corps: Corps;
beforeAll(async () => {
  corps = await startCorps('2026-11-25');
});
afterAll(() => corps.stop());

const answerClocks = async (subject: string) =>
  (await Clock.find({ subject, kind: 'author.answer' }).sort({ _id: 1 }).lean()).map(
    ({ state, limitOn }) => ({
      ...{ state, limitOn },
    }),
  );

describe('messages besides the steps', () => {
  it('of an opinion: staff write, the author answers, the page shows both, and an answer is owed in time (ours)', async () => {
    const { bureauId, personId, submit } = await opinionWorld(corps, 'hunan');
    const no = await submit();
    const liaison = corps.staff(bureauId, 'liaison');
    await sayToOpinionAuthor(liaison, { no, text: '请问是哪一家药店？' });
    await sayToMatter(corps.services, { personId, no, text: '城关镇的康民药房。' });
    await sayToMatter(corps.services, { personId, no, text: '十一月三号去的。' });
    expect(await answerClocks(no)).toEqual([{ state: 'running', limitOn: '2026-12-02' }]);

    const file = presentOpinion(await getOpinion(liaison, { no }));
    expect(file.mayTell).toBe(true);
    const said = file.lines.slice(-3).map(({ direction, title, text }) => `${direction} ${title} ${text}`);
    expect(said).toEqual([
      'toAuthor 有留言 请问是哪一家药店？',
      'fromAuthor 监督员留言 城关镇的康民药房。',
      'fromAuthor 监督员留言 十一月三号去的。',
    ]);
    // What is owed to a message is no step towards the answer.
    const [own] = await listOwnOpinions(corps.services, personId);
    expect(own).toMatchObject({ status: 'submitted', nextBy: '2026-11-27' });

    await sayToOpinionAuthor(liaison, { no, text: '收到，我们去看看。' });
    expect(await answerClocks(no)).toEqual([{ state: 'stopped', limitOn: '2026-12-02' }]);
    const events = await Event.find({ 'data.no': no, type: /said|replied/ }).lean();
    expect(events.map(({ type }) => type)).toHaveLength(4);
    expect(JSON.stringify(events)).not.toMatch(/药/);
    const { _id } = await Opinion.findOne({ no }).orFail().lean();
    expect(await Delivery.countDocuments({ kind: 'opinionMessage', 'object.id': _id })).toBe(2);
    const rows = await MatterMessage.find({ 'object.id': _id }).lean();
    expect(JSON.stringify(rows)).not.toContain('药房');
  });

  it('of a report, also after it was accepted', async () => {
    const { bureauId, personId, submit } = await reportWorld(corps, 'hunan');
    const { no } = await submit();
    const liaison = corps.staff(bureauId, 'liaison');
    await sayToReportAuthor(liaison, { no, text: '请问小票还在吗？' });
    await sayFromReportAuthor(corps.services, { personId, no, text: '还在，明天送过去。' });
    const file = presentReport(await getReport(liaison, { no }));
    expect(file.lines.at(-1)).toMatchObject({ direction: 'fromAuthor', text: '还在，明天送过去。' });
    const [own] = await listOwnReports(corps.services, personId);
    expect(own?.lines.map(({ text }) => text)).toContain('请问小票还在吗？');
    expect(await answerClocks(no)).toMatchObject([{ state: 'running' }]);
  });

  it('an assignment does not count as an answer to what the author asked', async () => {
    const { bureauId, personId, submit, step } = await opinionWorld(corps, 'hunan');
    const no = await submit();
    const liaison = corps.staff(bureauId, 'liaison');
    await step(liaison, no, 'register', {});
    await sayToMatter(corps.services, { personId, no, text: '能不能快一点？' });
    await step(liaison, no, 'assign', { office: '基金监管科' });
    expect(await answerClocks(no)).toMatchObject([{ state: 'running' }]);
    await step(liaison, no, 'answer', { text: '已经采纳，明年起可以开三个月。' });
    expect(await answerClocks(no)).toMatchObject([{ state: 'stopped' }]);
    // Not satisfied is another thing than a message, and works once.
    await sayToMatter(corps.services, { personId, no, text: '谢谢。' });
    expect(await Opinion.findOne({ no }).lean()).toMatchObject({ status: 'answered' });
    await sayToMatter(corps.services, { personId, no, text: '没有说从哪天起。', dissatisfied: true });
    expect(await Opinion.findOne({ no }).lean()).toMatchObject({ status: 'registered', reopenings: 1 });
  });

  it('are for those who may: nobody of another unit, no other author, no reader; and nobody where there is no author', async () => {
    const { bureauId, submit } = await opinionWorld(corps, 'shucheng');
    const no = await submit();
    const elsewhere = corps.staff(await corps.bureau('shucheng'), 'liaison');
    expect(await refusalOf(sayToOpinionAuthor(elsewhere, { no, text: '您好' }))).toMatchObject({
      code: 'opinion.not_found',
    });
    expect(
      await refusalOf(sayToOpinionAuthor(corps.staff(bureauId, 'auditor'), { no, text: '您好' })),
    ).toMatchObject({ code: 'permission.denied' });
    expect(
      await refusalOf(sayToMatter(corps.services, { personId: 'other', no, text: '您好' })),
    ).toMatchObject({
      code: 'opinion.not_found',
    });
    const clinic = await buildInstitution(bureauId);
    const system = { ...corps.services, actor: { kind: 'system', id: 'test' } } as const;
    const said = { bureauId, institutionId: clinic._id, text: '监督员态度不好。' };
    const { no: about } = await opinionFromInstitution(system, said);
    const liaison = corps.staff(bureauId, 'liaison');
    expect(await refusalOf(sayToOpinionAuthor(liaison, { no: about, text: '您好' }))).toMatchObject({
      code: 'opinion.no_dialogue',
    });
    expect(presentOpinion(await getOpinion(liaison, { no: about })).mayTell).toBe(false);
  });
});
