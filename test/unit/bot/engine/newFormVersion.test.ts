import { describe, expect, it, vi } from 'vitest';
import { step } from '../../../../bot/engine/index.ts';
import type { FormDefinition } from '../../../../server/forms/engine/index.ts';
import { NOW, profile, stateAt, view } from '../support/sample.ts';

const second = vi.hoisted(() => ({ id: 'supervisor-application', version: 3 }));

// Version 3 of the form: 备注 is gone, 特长 is new, 学历 has another key.
vi.mock('../../../../server/forms/definitions/index.ts', async (original) => {
  const real = await original<typeof import('../../../../server/forms/definitions/index.ts')>();
  return {
    ...real,
    formDefinition: (ref: { id: string; version: number }): FormDefinition => {
      const first = real.formDefinition({ ...ref, version: 2 });
      if (ref.version === 2) return first;
      const fields = first.fields
        .filter(({ key }) => key !== 'remarks')
        .map((field) => (field.key === 'education' ? { ...field, key: 'degree' } : field))
        .flatMap((field) =>
          field.key === 'reason' ? [{ ...field, key: 'skills', label: '特长' }, field] : [field],
        );
      return { ...first, version: 3, fields };
    },
  };
});
vi.mock('../../../../server/forms/migrations/index.ts', async (original) => {
  const real = await original<typeof import('../../../../server/forms/migrations/index.ts')>();
  const step = {
    form: second.id,
    from: 2,
    to: 3,
    migrate: ({ education, remarks: _gone, ...rest }: Record<string, unknown>) => ({
      ...rest,
      degree: education,
    }),
  };
  const migrateAnswers: typeof real.migrateAnswers = (answers, from, to) =>
    real.migrateAnswers(answers, from, to, [step]);
  return { ...real, migrateAnswers };
});

const recruit = { ...profile.recruit, applicationForm: { value: second, article: 'annex2' } };
const updated = view({ profile: { ...profile, recruit } });
const textOf = (reply: { kind: string; text?: string }): string => reply.text ?? '';

describe('the form got a new version while a draft was open', () => {
  it('keeps the answers, takes the message for no answer, and asks what is new', () => {
    const { state, reply } = step(stateAt('declaration'), { kind: 'text', text: '张三' }, updated);
    expect(textOf(reply)).toContain('报名表有更新，您已填的内容都保留了');
    expect(textOf(reply)).toContain('特长');
    expect(state.drafts.apply).toMatchObject({ form: second, at: { kind: 'field', key: 'skills' } });
    expect(state.drafts.apply?.answers).toMatchObject({ name: '张三', degree: '本科' });
    expect(state.drafts.apply?.answers).not.toHaveProperty('declaration');
  });

  it('a saved draft is carried over when it is opened again; a question that is gone is replaced', () => {
    const { state: saved } = step(stateAt('remarks'), { kind: 'text', text: '保存' }, view());
    const later = { ...updated, now: new Date(NOW.getTime() + 86_400_000) };
    const { state, reply } = step(saved, { kind: 'text', text: '继续' }, later);
    expect(textOf(reply)).toContain('报名表有更新');
    expect(state.drafts.apply?.at).toEqual({ kind: 'field', key: 'skills' });
  });

  it('never goes back to an older version', () => {
    const draft = { form: second };
    const { state } = step(stateAt('name', draft), { kind: 'text', text: '张三' }, view());
    expect(state.drafts.apply).toMatchObject({ form: second, answers: { name: '张三' } });
  });
});
