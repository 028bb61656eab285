import { expect, it } from 'vitest';
import { nationalLimits } from '../../../../../server/profiles/national/nationalLimits.ts';
import { limitsSchema } from '../../../../../server/profiles/national/schema.ts';

const limits = nationalLimits();
const spans = Object.entries(limits).map(([name, { within, extensions, source }]) => {
  const all = [within, ...extensions].map((span) => (span ? `${span.count} ${span.unit}` : '-'));
  return `${name}: ${all.join(' + ')} (${source})`;
});

it('has the limits of the domain notes §0 and §3, each with its source', () => {
  expect(spans).toEqual([
    'verify: 15 working_day + 15 working_day (S4)',
    'filingNotice: 5 working_day (S3)',
    'decide: 90 day + 30 day + 60 day (S4)',
    'handOver: - (S14)',
    'register: 1 working_day (ours)',
    'feedback: 5 working_day (ours)',
    'opinionRegister: 2 working_day (ours)',
    'opinionAnswer: 15 working_day (ours)',
    'reportReview: 5 working_day (ours)',
    'complaint: 20 working_day (ours)',
    'dialogueAnswer: 5 working_day (ours)',
    'silence: 10 working_day (ours)',
    'repeat: 30 day (ours)',
    'retaliation: 90 day (ours)',
  ]);
});

it('names a law exactly where one is the source', () => {
  for (const { law, source } of Object.values(limits)) expect(law === null).toBe(source === 'ours');
  const invented = { ...limits, register: { ...limits.register, law: '《某办法》' } };
  expect(limitsSchema.safeParse(invented).success).toBe(false);
});
