import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseVia, type Means } from '../../../../../server/domain/deliveries/chooseVia.ts';
import { priorities } from '../../../../../server/domain/deliveries/priorities.ts';
import { vias } from '../../../../../server/domain/deliveries/vias.ts';

const later = new Date('2026-11-30T00:00:00Z');
const usual: Means = {
  priority: 'owed',
  following: true,
  grant: null,
  miniGrant: null,
  hasTemplate: true,
  repliesLeft: 5,
  tried: [],
  closed: {},
  quietUntil: null,
  fullUntil: null,
};
const via = (means: Partial<Means>) => {
  const choice = chooseVia({ ...usual, ...means });
  return choice.kind === 'send' ? choice.via : choice.kind;
};

describe('the way a message goes', () => {
  it('prefers what the person subscribed to, then the template, then a chat message', () => {
    expect(via({ grant: { longTerm: true, remaining: 0 } })).toBe('subscription');
    expect(via({ grant: { longTerm: false, remaining: 1 } })).toBe('subscription');
    expect(via({ grant: { longTerm: false, remaining: 0 } })).toBe('template');
    expect(via({})).toBe('template');
    expect(via({ hasTemplate: false })).toBe('customerService');
    expect(via({ hasTemplate: false, repliesLeft: 0 })).toBe('none');
  });

  it('takes the notice of the mini program where it was granted, and what lasts before what is used up', () => {
    const [once, long] = [
      { longTerm: false, remaining: 1 },
      { longTerm: true, remaining: 0 },
    ];
    const none = { longTerm: false, remaining: 0 };
    expect(via({ miniGrant: once })).toBe('miniSubscription');
    expect(via({ miniGrant: none })).toBe('template');
    expect(via({ grant: once, miniGrant: once })).toBe('subscription');
    expect(via({ grant: none, miniGrant: once })).toBe('miniSubscription');
    expect(via({ grant: once, miniGrant: long })).toBe('miniSubscription');
    expect(via({ grant: long, miniGrant: long })).toBe('subscription');
    expect(via({ miniGrant: long, tried: ['miniSubscription'] })).toBe('template');
    expect(via({ miniGrant: once, closed: { miniSubscription: later } })).toBe('template');
    expect(chooseVia({ ...usual, miniGrant: once }).reason).toBe(
      '对方在小程序里同意接收这类通知（还剩 1 次）',
    );
    expect(chooseVia({ ...usual, miniGrant: long }).reason).toBe('对方在小程序里长期订阅了这类通知');
  });

  it('reaches who does not follow only by a subscription', () => {
    expect(via({ following: false })).toBe('none');
    expect(via({ following: false, grant: { longTerm: false, remaining: 1 } })).toBe('subscription');
    expect(via({ following: false, miniGrant: { longTerm: false, remaining: 1 } })).toBe('miniSubscription');
  });

  it('takes the next way after a refusal, and none when all are used', () => {
    expect(via({ tried: ['template'] })).toBe('customerService');
    expect(via({ tried: ['template', 'customerService'] })).toBe('none');
  });

  it('a used-up quota of one way: the next one; of all: wait for the first that opens', () => {
    expect(via({ closed: { template: later } })).toBe('customerService');
    const closed = { template: later, customerService: new Date(later.getTime() + 1) };
    expect(chooseVia({ ...usual, closed })).toMatchObject({ kind: 'wait', until: later });
  });

  it('keeps off the night; only news stop at a number a day', () => {
    expect(chooseVia({ ...usual, quietUntil: later })).toMatchObject({ kind: 'wait', until: later });
    expect(via({ fullUntil: later })).toBe('template');
    expect(via({ fullUntil: later, priority: 'news' })).toBe('wait');
  });

  it('never sends what is closed or was refused, and always says why', () => {
    const means = fc.record<Means>({
      priority: fc.constantFrom(...priorities),
      following: fc.boolean(),
      grant: fc.option(fc.record({ longTerm: fc.boolean(), remaining: fc.nat(3) })),
      miniGrant: fc.option(fc.record({ longTerm: fc.boolean(), remaining: fc.nat(3) })),
      hasTemplate: fc.boolean(),
      repliesLeft: fc.nat(5),
      tried: fc.subarray([...vias]),
      closed: fc.subarray([...vias]).map((ways) => Object.fromEntries(ways.map((way) => [way, later]))),
      quietUntil: fc.option(fc.constant(later)),
      fullUntil: fc.option(fc.constant(later)),
    });
    fc.assert(
      fc.property(means, (given) => {
        const choice = chooseVia(given);
        expect(choice.reason).not.toBe('');
        if (choice.kind !== 'send') return;
        expect(given.tried).not.toContain(choice.via);
        expect(given.closed[choice.via]).toBeUndefined();
        expect(given.quietUntil).toBeNull();
        if (choice.via === 'template' || choice.via === 'customerService') expect(given.following).toBe(true);
      }),
    );
  });
});
