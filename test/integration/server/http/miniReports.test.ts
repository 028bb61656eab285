import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personIdOf } from '../../../../server/commands/chat/personId.ts';
import { returnReport } from '../../../../server/commands/reports/returnReport.ts';
import { Evidence } from '../../../../server/models/evidence.ts';
import { Lead } from '../../../../server/models/lead.ts';
import { MiniSession } from '../../../../server/models/miniSession.ts';
import { Opinion } from '../../../../server/models/opinion.ts';
import { Report } from '../../../../server/models/report.ts';
import { buildAppointment } from '../../../support/appointments.ts';
import { photo } from '../../../support/evidenceFiles.ts';
import { identities, leadAnswers } from '../../../support/leads.ts';
import { type MiniProgram, openLinked, openMiniProgram } from '../../../support/miniClient.ts';
import { opinionAnswers } from '../../../support/opinionWorld.ts';
import type { Phone } from '../../../support/phones.ts';
import { startTestProduct, type TestProduct } from '../../../support/product.ts';
import { reportExtras } from '../../../support/reportWorld.ts';
import { asStaff } from '../../../support/reviews.ts';

let product: TestProduct;
let bureauId: string;
beforeAll(async () => {
  product = await startTestProduct();
  bureauId = product.account.settings.bureauId;
});
afterAll(() => product.stop());

const followerIdOf = ({ openid }: Phone) => personIdOf(product.services.crypto, 'test', openid);

async function supervisor(): Promise<{ phone: Phone; program: MiniProgram }> {
  const linked = await openLinked(product);
  await buildAppointment(product.services, { bureauId, personId: followerIdOf(linked.phone) });
  return linked;
}

describe('what supervisors write', () => {
  const form = { id: 'visit-report', version: 2 };
  const answersOf = (changes: object = {}) => ({
    ...{ kind: '走访', targetKind: '零售药店', institution: { name: '康民大药房' }, found: ['R38.4'] },
    ...{ date: { from: '2026-11-24', to: '2026-11-24' }, place: { text: '门店柜台' } },
    ...{ ...reportExtras[product.services.profiles.all[0]?.id ?? ''], ...changes },
  });

  it('a report twice at once with a photograph: one; given back, it is completed', async () => {
    const { program } = await supervisor();
    const picture = await program.upload(await photo());
    const handed = { clientId: randomUUID(), form, answers: answersOf({ evidence: [picture] }) };
    const [a, b] = await Promise.all([program.post('/reports', handed), program.post('/reports', handed)]);
    expect(a).toMatchObject({ status: 200, body: b.body });
    const no = String(a.body.no);
    const report = await Report.findOne({ no }).orFail().lean();
    expect(await Evidence.countDocuments({ 'object.id': report._id })).toBe(1);
    await returnReport(asStaff(product.services, bureauId, 'supervision'), {
      no,
      revision: report.revision,
      reason: '请写明时间。',
    });
    const { rows } = (await program.get('/reports/returned')).body as {
      rows: { no: string; answers: object }[];
    };
    expect(rows).toMatchObject([{ no, form }]);
    const completed = {
      clientId: randomUUID(),
      form,
      answers: { ...rows[0]?.answers, place: { text: '门店柜台旁' } },
    };
    const other = await supervisor();
    expect((await other.program.post(`/reports/${no}/resubmit`, completed)).status).toBe(404);
    expect((await program.post(`/reports/${no}/resubmit`, completed)).body).toMatchObject({ no });
    expect((await program.get('/reports/returned')).body).toEqual({ rows: [] });
  });

  it('refuses followers, replaced forms and bad answers', async () => {
    const { program: follower } = await openLinked(product);
    const handed = () => ({ clientId: randomUUID(), form, answers: answersOf() });
    expect((await follower.post('/reports', handed())).code).toBe('report.not_in_force');
    const { program } = await supervisor();
    expect((await program.post('/reports', { ...handed(), form: { ...form, version: 1 } })).code).toBe(
      'form.changed',
    );
    expect((await program.post('/reports', { ...handed(), answers: { kind: 'x' } })).paths).toContain('kind');
    expect(
      (await program.post('/reports', { ...handed(), answers: answersOf({ interest: true }) })).code,
    ).toBe('report.recused');
    await MiniSession.deleteMany({});
    expect((await program.post('/reports', handed())).status).toBe(401);
  });

  it('an opinion twice at once: one, with the writer of a relayed letter apart from it', async () => {
    const { program } = await supervisor();
    const answers = { ...opinionAnswers, origin: '转递来信' };
    const handed = {
      ...{ clientId: randomUUID(), form: { id: 'opinion', version: 1 }, answers },
      letter: { letterConsent: true, letterName: '李来信' },
    };
    const post = (changes: object) =>
      program.post('/opinions', { ...handed, clientId: randomUUID(), ...changes });
    expect((await post({ letter: { letterConsent: true, letterName: '李' } })).paths).toEqual(['letterName']);
    expect((await post({ letter: {} })).paths).toEqual(['letterConsent']);
    expect((await post({ answers: { ...answers, letterName: '李来信' } })).code).toBe('input.invalid');
    const [a, b] = await Promise.all([program.post('/opinions', handed), program.post('/opinions', handed)]);
    expect(a).toMatchObject({ status: 200, body: b.body });
    const opinion = await Opinion.findOne({ no: String(a.body.no) })
      .orFail()
      .lean();
    expect(opinion.authorSealed).toBeTruthy();
    const { program: follower } = await openLinked(product);
    expect((await follower.post('/opinions', { ...handed, clientId: randomUUID() })).code).toBe(
      'opinion.not_in_force',
    );
  });
});

it('a lead in the newest form; in a replaced one it is sent back', async () => {
  const program = await openMiniProgram(product);
  const { form } = (await program.get('/forms/lead')).body as { form: { id: string; version: number } };
  const answers = leadAnswers({ region: { name: '城关镇' } });
  const handed = { clientId: randomUUID(), form, answers, identity: identities.anonymous };
  expect((await program.post('/leads', { ...handed, form: { ...form, version: 1 } })).code).toBe(
    'form.changed',
  );
  const { status, body } = await program.post('/leads', handed);
  expect([status, String(body.claimCode)]).toEqual([200, expect.stringMatching(/^\d{16}$/)]);
  expect(await Lead.findOne({ no: String(body.no) }).lean()).toMatchObject({ form });
});
