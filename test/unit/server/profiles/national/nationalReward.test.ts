import { expect, it } from 'vitest';
import { rewardClaimMonths } from '../../../../../server/domain/rewards/claimTime.ts';
import { nationalReward } from '../../../../../server/profiles/national/nationalReward.ts';

const rule = nationalReward();

it('has what the domain notes confirm of the national rule (S5), and says what is not confirmed', () => {
  expect(rule).toMatchObject({
    ...{ from: '2023-01-01', floor: 200, cap: 200_000, claimMonths: 2 },
    ...{ identityNeeded: true, oneOff: true, source: 'S5' },
  });
  expect(rule.conditions.map(({ source }) => source)).toEqual(['S5', 'S5', 'S5', 'S5', 'S5']);
  expect(rule.unconfirmed).toHaveLength(5);
});

it('leaves to the approver whatever nobody has read (trap 17)', () => {
  const items = rule.exclusions.map(({ code, decider, kind }) => [code, decider, kind]);
  expect(items).toEqual([
    ['national_exclusions', 'approver', 'ask'],
    ['inside_official_inspection', 'approver', 'ask'],
  ]);
});

it('agrees with the clock of the claim', () => {
  expect(rule.claimMonths).toBe(rewardClaimMonths);
});
