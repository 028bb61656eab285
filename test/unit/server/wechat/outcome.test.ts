import { describe, expect, test } from 'vitest';
import { errorCodes } from '../../../../server/wechat/errorCodes.ts';
import { nextBeijingMidnight, outcomeOf } from '../../../../server/wechat/outcome.ts';

const now = new Date('2026-11-02T01:00:00Z');
const kindOf = (errcode: number) => outcomeOf({ errcode, errmsg: '', now }).kind;

describe('error codes', () => {
  test('every documented code has its outcome', () => {
    const codes = (kind: string) =>
      [...errorCodes.keys()].filter((code) => kindOf(code) === kind).sort((a, b) => a - b);
    expect(codes('retry')).toEqual([-1, 40001, 40014, 42001, 45011]);
    expect(codes('quota')).toEqual([45009]);
    expect(codes('unknown')).toEqual([]);
    expect(codes('refused')).toEqual([
      40003, 40005, 40007, 40009, 40013, 40029, 40032, 40036, 40037, 40125, 40129, 40164, 41030, 43004, 43101,
      43104, 45002, 45003, 45004, 45015, 45028, 45047, 45056, 45059, 45067, 45109, 45110, 45157, 45159, 47003,
      48001, 49003, 61010, 65301, 65303,
    ]);
  });

  test('a refusal tells staff in Chinese what to do', () => {
    for (const rule of errorCodes.values()) {
      if (rule.kind === 'refused') expect(rule.reason).toMatch(/[\u4e00-\u9fff]{4}/);
    }
  });

  test('an unlisted code is a refusal that shows its number', () => {
    expect(outcomeOf({ errcode: 61234, errmsg: 'odd rid: 1', now })).toEqual({
      kind: 'refused',
      scope: 'account',
      errcode: 61234,
      reason: expect.stringContaining('61234'),
      detail: 'odd rid: 1',
    });
  });
});

test.each([
  ['2026-11-02T01:00:00Z', '2026-11-02T16:00:00Z'],
  ['2026-11-02T15:59:59.999Z', '2026-11-02T16:00:00Z'],
  ['2026-11-02T16:00:00Z', '2026-11-03T16:00:00Z'],
])('midnight in Beijing after %s', (from, until) => {
  expect(nextBeijingMidnight(new Date(from))).toEqual(new Date(until));
});
