import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decideApplication } from '../../../../../server/commands/applications/decideApplication.ts';
import { resubmitApplication } from '../../../../../server/commands/applications/resubmitApplication.ts';
import {
  type Submission,
  submitApplication,
} from '../../../../../server/commands/applications/submitApplication.ts';
import { createBureau } from '../../../../../server/commands/bureaus/createBureau.ts';
import { addDays } from '../../../../../server/domain/calendar/days.ts';
import { beijingDay } from '../../../../../server/domain/time.ts';
import { boundForm } from '../../../../../server/forms/boundForm.ts';
import type { FormDefinition } from '../../../../../server/forms/engine/index.ts';
import { Application } from '../../../../../server/models/application.ts';
import { answersTo } from '../../../../support/answers.ts';
import { publishedCall, staffOf } from '../../../../support/calls.ts';
import { refusalOf } from '../../../../support/refusal.ts';
import { system } from '../../http/support/people.ts';
import { startTestApp, type TestApp } from '../../http/support/testApp.ts';

const dayMs = 24 * 60 * 60_000;
const everyMode = ['open_call', 'self', 'recommend', 'invite', 'unit', 'direct_on_recommendation'];

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const today = () => beijingDay(app.services.clock.now());

async function unit(profileId: string, level: string): Promise<string> {
  const id = `unit-${randomUUID()}`;
  await createBureau(system(app), { id, name: '测试医疗保障局', level, profileId });
  return id;
}

/** Hands in a complete application of the unit's own form. */
async function apply(
  bureauId: string,
  profileId: string,
  { answers = {}, ...changes }: Partial<Submission> & { mode: string },
) {
  const { services } = app;
  const profile = services.profiles.get(profileId);
  const form = profile.recruit.applicationForm?.value ?? { id: '', version: 0 };
  const context = { today: today(), mode: changes.mode, filler: 'applicant' } as const;
  const bound = boundForm(form, profile, { name: '测试医疗保障局' });
  const personId = randomUUID();
  const no = services.ids.matter('SQ', today());
  const given = answersTo(bound, context, answers);
  await submitApplication(
    { ...services, actor: { kind: 'person', id: personId } },
    { personId, bureauId, no, form, answers: given, ...changes },
  );
  const stored = await Application.findOne({ no }).lean();
  if (!stored) throw new Error('nothing was stored');
  return stored;
}

describe.each([
  ['shucheng', 'county', []],
  ['chongqing', 'city', ['self']],
  ['lincang', 'city', []],
  ['inner-mongolia', 'league_city', ['self']],
  ['hunan', 'city', ['self']],
] as const)('%s', (profileId, level, alone) => {
  let bureauId: string;
  beforeAll(async () => {
    bureauId = await unit(profileId, level);
  });

  it('takes its whole application on a call (SC 3, CQ 7(1), LC 5(1), IM 6(1), HN 4(1)), with the form as it was', async () => {
    const call = await publishedCall(app.services, bureauId);
    const stored = await apply(bureauId, profileId, { mode: 'open_call', callId: call._id });
    const { recruit } = app.services.profiles.get(profileId);
    expect(stored).toMatchObject({
      status: 'submitted',
      mode: 'open_call',
      callId: call._id,
      form: recruit.applicationForm?.value,
    });
    const { fields } = stored.definition as FormDefinition;
    const signed = fields.find(({ type }) => type === 'declaration');
    expect(signed).toMatchObject({ clauses: recruit.declarationClauses?.value });
  });

  it('takes a self-nomination only where it is written (CQ 7(4), IM 6(3), HN 6(2); not SC 3, LC 5)', async () => {
    if (alone.length > 0) {
      expect(await apply(bureauId, profileId, { mode: 'self' })).toMatchObject({ mode: 'self' });
      return;
    }
    const { code } = await refusalOf(apply(bureauId, profileId, { mode: 'self' }));
    expect(code).toBe('application.mode_closed');
  });

  it('refuses every other mode: it has none, or nobody was recommended or invited', async () => {
    const own: readonly string[] = alone;
    for (const mode of everyMode.filter((one) => !own.includes(one))) {
      const { code, problems } = await refusalOf(apply(bureauId, profileId, { mode }));
      expect([mode, code, problems[0]?.path]).toEqual([mode, 'application.mode_closed', 'mode']);
    }
  });
});

describe('scenario 4 (CQ 7(4), annex 2): a self-nomination without a call', () => {
  it('is refused with item 17 filled in, and accepted for review without it', async () => {
    const bureauId = await unit('chongqing', 'district');
    const unitOpinion = { unit: '某某单位', opinion: '同意推荐。', date: today() };
    const refused = await refusalOf(apply(bureauId, 'chongqing', { mode: 'self', answers: { unitOpinion } }));
    expect(refused.code).toBe('input.invalid');
    expect(refused.problems).toEqual([
      {
        path: 'unitOpinion',
        code: 'hidden_field',
        message: '这份表不填写“推荐、特邀单位意见”，请去掉这一项。',
      },
    ]);
    expect(await Application.countDocuments({ bureauId })).toBe(0);
    expect(await apply(bureauId, 'chongqing', { mode: 'self' })).toMatchObject({ status: 'submitted' });
  });
});

describe('the window of a call (SC 3)', () => {
  it('is judged at submission: the day before, first day, last day, day after', async () => {
    const bureauId = await unit('shucheng', 'county');
    const opensOn = addDays(today(), 1);
    const closesOn = addDays(today(), 2);
    const { _id: callId } = await publishedCall(app.services, bureauId, { opensOn, closesOn });
    const ground = { mode: 'open_call', callId };
    expect((await refusalOf(apply(bureauId, 'shucheng', ground))).code).toBe('call.not_open');
    app.pass(dayMs);
    expect(await apply(bureauId, 'shucheng', ground)).toMatchObject({ callId });
    app.pass(dayMs);
    expect(await apply(bureauId, 'shucheng', ground)).toMatchObject({ callId });
    app.pass(dayMs);
    expect((await refusalOf(apply(bureauId, 'shucheng', ground))).code).toBe('call.not_open');
  });

  it('is not asked again when a returned application is corrected after it (ours)', async () => {
    const { services } = app;
    const bureauId = await unit('shucheng', 'county');
    const { _id: callId, closesOn } = await publishedCall(services, bureauId, { closesOn: today() });
    const { no, personId, form, mode } = await apply(bureauId, 'shucheng', { mode: 'open_call', callId });
    const reviewer = staffOf(services, bureauId, 'reviewer');
    const decision = {
      no,
      decision: 'return',
      reason: '请补正。',
      returnedFields: ['reason'],
      revision: 1,
    } as const;
    await decideApplication(reviewer, decision);
    app.pass(dayMs);
    expect(today() > closesOn).toBe(true);
    const bound = boundForm(form, services.profiles.get('shucheng'), { name: '测试医疗保障局' });
    const answers = answersTo(bound, { today: today(), mode, filler: 'applicant' });
    const applicant = personId ?? '';
    const person = { ...services, actor: { kind: 'person', id: applicant } } as const;
    await resubmitApplication(person, { personId: applicant, no, form, answers });
    expect(await Application.findOne({ no }).lean()).toMatchObject({ status: 'submitted', callId });
  });

  it('does not let anybody in on the call of another bureau, or on one that went by letter (HN 6(1))', async () => {
    const [own, other] = [await unit('hunan', 'city'), await unit('hunan', 'city')];
    const { _id: callId } = await publishedCall(app.services, other);
    const foreign = apply(own, 'hunan', { mode: 'open_call', callId });
    expect((await refusalOf(foreign)).code).toBe('call.not_open');
    const publications = [{ medium: 'letter', place: '市卫生健康委', on: today() }];
    const letter = await publishedCall(app.services, own, { publications });
    const byLetter = apply(own, 'hunan', { mode: 'open_call', callId: letter._id });
    expect((await refusalOf(byLetter)).code).toBe('application.mode_closed');
  });
});

describe('what single documents ask', () => {
  it('LC 3(3), 4, 5(1), 15: refuses an application that leaves any of it out, all at once', async () => {
    const bureauId = await unit('lincang', 'city');
    const { _id: callId } = await publishedCall(app.services, bureauId);
    const keys = [
      ...['hiredByCooperatingInsurer', 'education', 'specialties'],
      ...['seriousCredit', 'medicalInsurancePenalty', 'criminalPenalty', 'otherBar'],
    ];
    const answers = Object.fromEntries(keys.map((key) => [key, undefined]));
    const { problems } = await refusalOf(apply(bureauId, 'lincang', { mode: 'open_call', callId, answers }));
    expect(problems.map(({ path, code }) => `${path}:${code}`)).toEqual(keys.map((key) => `${key}:required`));
  });

  it('LC 4: takes in a yes to a bar, because a person screens, never the form', async () => {
    const bureauId = await unit('lincang', 'city');
    const { _id: callId } = await publishedCall(app.services, bureauId);
    const answers = { criminalPenalty: true };
    const stored = await apply(bureauId, 'lincang', { mode: 'open_call', callId, answers });
    expect(stored.status).toBe('submitted');
  });

  it('another document’s item is refused (SC has no fields of knowledge)', async () => {
    const bureauId = await unit('shucheng', 'county');
    const { _id: callId } = await publishedCall(app.services, bureauId);
    const answers = { specialties: ['医学'] };
    const { problems } = await refusalOf(apply(bureauId, 'shucheng', { mode: 'open_call', callId, answers }));
    expect(problems.map(({ path, code }) => `${path}:${code}`)).toEqual(['specialties:unknown_field']);
  });
});
