import { expect, it } from 'vitest';
import { ruleOf } from '../../../../../server/domain/clocks/kinds.ts';
import { similarDays } from '../../../../../server/domain/leads/limits.ts';
import { nationalLimits } from '../../../../../server/profiles/national/nationalLimits.ts';

const limits = nationalLimits();
const pairs = [
  ['lead.verify', limits.verify],
  ['lead.notice', limits.filingNotice],
  ['lead.decide', limits.decide],
  ['lead.feedBack', limits.feedback],
] as const;

it.each(pairs)('%s counts what the national rules say', (kind, { within, extensions, source }) => {
  const rule = ruleOf(kind);
  expect(rule.count).toBe(within?.count);
  expect(rule.unit).toBe(within?.unit === 'working_day' ? 'workingDays' : 'days');
  expect(rule.extensions).toEqual(extensions.map(({ count }) => count));
  expect(rule.source.split(' ')[0]).toBe(source);
});

it('the same matter again is asked about for as long as the notes say', () => {
  expect(similarDays).toBe(limits.repeat.within?.count);
});
