import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { opinionSteps, opinionStepsFor } from '../../../console/src/pages/opinion/opinionSteps.ts';
import {
  openOpinions,
  opinionQuery,
  opinionStatusLabels,
} from '../../../console/src/pages/opinions/opinionQuery.ts';
import { type StepField, stepInput } from '../../../console/src/steps/stepForm.ts';
import {
  openOpinionStatuses,
  opinionMoveNames,
  opinionStatuses,
  opinionStatusLabels as serverLabels,
} from '../../../server/domain/opinions/machine.ts';
import { stepSchemas } from '../../../server/http/api/opinions/schema.ts';

const text = '写得够长的一段话，至少十个字。';

describe.each(opinionMoveNames)('the form of %s', (step) => {
  const form = opinionSteps[step];
  const contract = z.toJSONSchema(stepSchemas[step], { io: 'input' });

  it('asks exactly what the step takes', () => {
    expect(form.fields.map(({ key }) => key).sort()).toEqual(Object.keys(contract.properties ?? {}).sort());
    const needed = form.fields.filter(({ optional }) => !optional).map(({ key }) => key);
    expect(needed.sort()).toEqual([...(contract.required ?? [])].sort());
  });

  it('makes an input that the server takes', () => {
    const draft = Object.fromEntries(form.fields.map(({ key }) => [key, text]));
    expect(stepSchemas[step].safeParse(stepInput(form, draft)).error).toBeUndefined();
  });

  it('allows no more characters than the server', () => {
    const properties = contract.properties as Record<string, { maxLength?: number }>;
    for (const field of form.fields as readonly StepField[])
      if (field.type === 'text' || field.type === 'line')
        expect(field.max).toBe(properties[field.key]?.maxLength);
  });

  it('marks words to the supervisor and nothing else as theirs', () => {
    for (const { key, audience } of form.fields) expect(audience === 'told').toBe(key === 'text');
  });
});

describe('assigning with a proposal', () => {
  const proposal = (wants: boolean) =>
    opinionStepsFor(wants, '第 8 条').assign.fields.find(({ key }) => key === 'proposal');

  it('is asked for with its article where the document wants it, and only there', () => {
    expect(proposal(true)?.optional).toBeUndefined();
    expect(proposal(true)?.hint).toContain('第 8 条');
    expect(proposal(false)?.optional).toBe(true);
  });
});

describe('the list of opinions', () => {
  it('has the words of the server and counts what still owes a step', () => {
    expect(opinionStatusLabels).toEqual(serverLabels);
    const counts = Object.fromEntries(opinionStatuses.map((status, at) => [status, 2 ** at]));
    const open = openOpinionStatuses.reduce((sum, status) => sum + (counts[status] ?? 0), 0);
    expect(openOpinions(counts as never)).toBe(open);
  });

  it('asks for what waits unless its address says otherwise, and drops what it does not know', () => {
    expect(opinionQuery({})).toEqual({ status: 'open' });
    expect(opinionQuery({ status: 'all', mine: 'true' })).toEqual({ mine: 'true' });
    expect(opinionQuery({ status: 'answered', cursor: 'c' })).toEqual({ status: 'answered', cursor: 'c' });
    expect(opinionQuery({ status: 'toString', mine: '1', cursor: '' })).toEqual({ status: 'open' });
  });
});
