import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { submitApplication } from '../../../../../server/commands/applications/submitApplication.ts';
import { createBureau } from '../../../../../server/commands/bureaus/createBureau.ts';
import { DomainError } from '../../../../../server/domain/errors.ts';
import { Application } from '../../../../../server/models/application.ts';
import { Event } from '../../../../../server/models/event.ts';
import { madeUpIdNumber, validAnswers } from '../../../../support/applicants.ts';
import { startTestProduct, type TestProduct } from '../../../../support/product.ts';

let product: TestProduct;
beforeAll(async () => {
  product = await startTestProduct();
});
afterAll(() => product.stop());

const form = { id: 'supervisor-application', version: 2 };

async function submit(
  answers: Record<string, unknown> = {},
  changes: { personId?: string; mode?: string } = {},
) {
  const personId = changes.personId ?? randomUUID();
  const no = product.services.ids.matter('SQ', '2026-11-23');
  const context = { ...product.services, actor: { kind: 'person', id: personId } } as const;
  const bureauId = product.account.settings.bureauId;
  const submission = {
    personId,
    bureauId,
    no,
    mode: changes.mode ?? 'self',
    form,
    answers: validAnswers(answers),
  };
  await submitApplication(context, submission);
  return { personId, no };
}

async function refusal(work: Promise<unknown>): Promise<DomainError> {
  const error = await work.then(
    () => new Error('was not refused'),
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(DomainError);
  return error as DomainError;
}

describe('submitApplication', () => {
  it('stores the answers sealed, with the form as it was shown, and one event, in one transaction', async () => {
    const idNumber = madeUpIdNumber();
    const { no } = await submit({ idNumber });
    const stored = await Application.findOne({ no }).lean();
    expect(stored).toMatchObject({ status: 'submitted', mode: 'self', revision: 1, open: true });
    expect(JSON.stringify(stored)).not.toContain(idNumber);
    expect(JSON.stringify(stored)).not.toContain('林晓梅');
    expect(JSON.stringify(stored?.definition)).toContain('愿意接受区医疗保障行政部门指导');
    const events = await Event.find({ 'object.id': stored?._id }).lean();
    expect(events.map(({ type, data }) => [type, data])).toEqual([
      ['application.submitted', { no, mode: 'self' }],
    ]);
  });

  it('annex 2: refuses the unit opinion (item 17) of a self-nomination, and every other problem at once', async () => {
    const error = await refusal(submit({ unitOpinion: '同意', sex: '男', reason: '太短', extra: 1 }));
    expect(error.code).toBe('input.invalid');
    expect(error.problems.map(({ path, code }) => `${path}:${code}`).sort()).toEqual(
      ['extra:unknown_field', 'reason:too_short', 'sex:mismatch', 'unitOpinion:hidden_field'].sort(),
    );
  });

  it('7: refuses the modes that need a call or a unit', async () => {
    for (const mode of ['open_call', 'recommend', 'invite', 'nonsense']) {
      expect((await refusal(submit({}, { mode }))).code).toBe('application.mode_closed');
    }
  });

  it('refuses a form that is not the one of the profile', async () => {
    const { services } = product;
    const other = services.profiles.all.find(({ recruit }) => recruit.applicationForm?.value.id !== form.id);
    const bureau = { id: 'other-form', name: '别处医疗保障局', level: 'city', profileId: other?.id ?? '' };
    await createBureau({ ...services, actor: { kind: 'system', id: 'test' } }, bureau);
    const personId = randomUUID();
    const submission = {
      personId,
      bureauId: 'other-form',
      no: 'SQ1',
      mode: 'self',
      form,
      answers: validAnswers(),
    };
    const context = { ...services, actor: { kind: 'person', id: personId } } as const;
    expect((await refusal(submitApplication(context, submission))).code).toBe('application.mode_closed');
  });

  it('refuses a second open application of the same person, and of the same ID number', async () => {
    const idNumber = madeUpIdNumber();
    const { personId } = await submit({ idNumber });
    expect((await refusal(submit({}, { personId }))).code).toBe('application.already_open');
    expect((await refusal(submit({ idNumber }))).code).toBe('application.already_open');
    expect(await Application.countDocuments({ personId })).toBe(1);
  });

  it('lets exactly one of ten concurrent submissions of one person through', async () => {
    const personId = randomUUID();
    const results = await Promise.allSettled(Array.from({ length: 10 }, () => submit({}, { personId })));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await Application.countDocuments({ personId })).toBe(1);
  });
});
