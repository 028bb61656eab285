import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { complaintSteps } from '../../../console/src/pages/complaint/complaintSteps.ts';
import { openComplaints } from '../../../console/src/pages/complaints/complaintQuery.ts';
import { type StepField, stepInput } from '../../../console/src/steps/stepForm.ts';
import {
  closedComplaintStatuses,
  complaintStatuses,
  complaintStepNames,
} from '../../../server/domain/complaints/machine.ts';
import { stepSchemas } from '../../../server/http/api/complaints/steps.ts';

/** What somebody would type into a field. */
function typed(field: StepField): string | string[] {
  if (field.type === 'choice') return field.options[0]?.value ?? '';
  if (field.type === 'yesNo') return 'no';
  return field.type === 'pickMany' ? ['a'] : '写得够长的一段话，至少十个字。';
}

describe.each(complaintStepNames)('the form of %s', (step) => {
  const form = complaintSteps[step];

  it('asks exactly what the step takes', () => {
    const contract = z.toJSONSchema(stepSchemas[step], { io: 'input' });
    const roots = [...new Set(form.fields.map(({ key }) => key.split('.')[0] ?? ''))];
    expect(roots.sort()).toEqual(Object.keys(contract.properties ?? {}).sort());
    const needed = form.fields.filter(({ optional }) => !optional).map(({ key }) => key);
    expect(needed.sort()).toEqual([...(contract.required ?? [])].sort());
  });

  it('makes an input that the server takes', () => {
    const draft = Object.fromEntries(form.fields.map((field) => [field.key, typed(field)]));
    expect(stepSchemas[step].safeParse(stepInput(form, draft)).error).toBeUndefined();
  });
});

it('what still owes a step is what the server does not close', () => {
  const counts = Object.fromEntries(complaintStatuses.map((status, at) => [status, 2 ** at]));
  const open = complaintStatuses.filter((status) => !closedComplaintStatuses.some((one) => one === status));
  const expected = open.reduce((sum, status) => sum + (counts[status] ?? 0), 0);
  expect(openComplaints(counts as never)).toBe(expected);
});
