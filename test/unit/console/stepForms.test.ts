import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { stepForms } from '../../../console/src/pages/lead/stepForms.ts';
import { emptyDraft, type StepField, stepInput } from '../../../console/src/steps/stepForm.ts';
import { leadMoveNames } from '../../../server/domain/leads/machine.ts';
import { stepSchemas } from '../../../server/http/api/leads/steps.ts';

/** What somebody would type into a field. */
function typed(field: StepField): string | string[] {
  if (field.type === 'choice') return field.options[0]?.value ?? '';
  if (field.type === 'yesNo') return 'yes';
  if (field.type === 'pickMany') return ['a', 'b'];
  return field.type === 'money' ? '1,200.50' : '写得够长的一段话，至少十个字。';
}

describe.each(leadMoveNames)('the form of %s', (step) => {
  const form = stepForms[step];
  const contract = z.toJSONSchema(stepSchemas[step], { io: 'input' });

  it('asks exactly what the step takes', () => {
    expect(form.fields.map(({ key }) => key).sort()).toEqual(Object.keys(contract.properties ?? {}).sort());
    const needed = form.fields.filter(({ optional }) => !optional).map(({ key }) => key);
    expect(needed.sort()).toEqual([...(contract.required ?? [])].sort());
  });

  it('makes an input that the server takes', () => {
    const draft = Object.fromEntries(form.fields.map((field) => [field.key, typed(field)]));
    expect(stepSchemas[step].safeParse(stepInput(form, draft)).error).toBeUndefined();
  });

  it('allows no more characters and no other choices than the server', () => {
    const properties = contract.properties as Record<string, { maxLength?: number; enum?: string[] }>;
    for (const field of form.fields) {
      const allowed = properties[field.key];
      if (field.type === 'text' || field.type === 'line') expect(field.max).toBe(allowed?.maxLength);
      if (field.type === 'choice')
        expect(field.options.map(({ value }) => value).sort()).toEqual([...(allowed?.enum ?? [])].sort());
    }
  });

  it('marks words to the reporter and nothing else as theirs', () => {
    for (const { key, audience } of form.fields) expect(audience === 'told').toBe(key === 'text');
  });
});

describe('a draft', () => {
  it('leaves out what is empty, so that the server says what is missing', () => {
    const { decide, investigate } = stepForms;
    expect(stepInput(decide, emptyDraft(decide))).toEqual({});
    expect(stepInput(investigate, emptyDraft(investigate))).toEqual({ officers: [] });
  });

  it('keeps a refusal as a refusal', () => {
    const input = stepInput(stepForms.checkReward, { eligible: 'no', reason: '不在范围内。' });
    expect(input).toEqual({ eligible: false, reason: '不在范围内。' });
  });

  it('puts parts together under the name before the dot', () => {
    const field = { type: 'line', max: 9, label: 'x', audience: 'inside' } as const;
    const fields = [
      { ...field, key: 'to.name' },
      { ...field, key: 'to.matter' },
      { ...field, key: 'by.name' },
    ];
    const form = { ...stepForms.close, fields };
    const draft = { 'to.name': '公安局', 'to.matter': '涉嫌诈骗', 'by.name': ' ' };
    expect(stepInput(form, draft)).toEqual({ to: { name: '公安局', matter: '涉嫌诈骗' } });
  });
});
