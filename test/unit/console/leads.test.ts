import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchingViolations } from '../../../console/src/fields/matchingViolations.ts';
import { moneyOf } from '../../../console/src/fields/moneyOf.ts';
import { problemOfField } from '../../../console/src/fields/problemOfField.ts';
import { leadQuery, openCount, statusLabels } from '../../../console/src/pages/leads/leadQuery.ts';
import { partLabels, statisticsQuery } from '../../../console/src/pages/statistics/statisticsQuery.ts';
import { formatBytes } from '../../../console/src/text/bytes.ts';
import { codeGroups, problemWords, purposeLabels, targetLabels } from '../../../console/src/text/leads.ts';
import { identityPurposes } from '../../../server/domain/leads/identity.ts';
import { leadStatuses, leadStatusLabels, openLeadStatuses } from '../../../server/domain/leads/machine.ts';
import { targetKindLabels } from '../../../server/domain/leads/targetKind.ts';
import { periodParts } from '../../../server/domain/statistics/period.ts';

describe('words of leads', () => {
  it('are those of the server', () => {
    expect(statusLabels).toEqual(leadStatusLabels);
    expect(purposeLabels).toEqual(identityPurposes);
    expect(targetLabels).toEqual(targetKindLabels);
  });

  it('count what still owes a step as the server does', () => {
    const counts = Object.fromEntries(leadStatuses.map((status, at) => [status, 2 ** at]));
    const open = openLeadStatuses.reduce((sum, status) => sum + (counts[status] ?? 0), 0);
    expect(openCount(counts as never)).toBe(open);
  });

  it('name the first problem and how many there are', () => {
    const code = (label: string) => ({ code: label, label });
    expect(problemWords([])).toContain('未归类');
    expect(problemWords([code('重复收费')])).toBe('重复收费');
    expect(problemWords([code('重复收费'), code('分解住院'), code('挂床住院')])).toBe('重复收费等 3 项');
  });

  it('cut a claim code into fours and lose nothing', () => {
    expect(codeGroups('ABCDEFGHJKLMNPQR')).toEqual(['ABCD', 'EFGH', 'JKLM', 'NPQR']);
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z0-9]{1,40}$/), (code) => {
        expect(codeGroups(code).join('')).toBe(code);
        expect(codeGroups(code).every((group) => group.length <= 4)).toBe(true);
      }),
    );
  });
});

describe('the address of the list', () => {
  it('asks for what waits unless it says otherwise', () => {
    expect(leadQuery({})).toEqual({ status: 'open' });
    expect(leadQuery({ status: 'all', mine: 'true' })).toEqual({ mine: true });
    expect(leadQuery({ status: 'filed', target: 'pharmacy', cursor: 'c' })).toEqual({
      ...{ status: 'filed', target: 'pharmacy', cursor: 'c' },
    });
  });

  it('drops what is no status and no target', () => {
    expect(leadQuery({ status: 'toString', target: 'constructor', mine: '1' })).toEqual({ status: 'open' });
  });
});

describe('answers of staff', () => {
  it.each([
    ['1,200 元', 1200],
    ['0.5', 0.5],
    ['　', undefined],
    ['一千', '一千'],
    ['-3', '-3'],
    ['1e9', '1e9'],
  ])('%s as an amount is %s', (typed, amount) => {
    expect(moneyOf(typed)).toBe(amount);
  });

  it('keep a chosen violation in sight whatever is looked for', () => {
    const options = [
      { value: '1', label: '重复收费', words: ['多收钱'] },
      { value: '2', label: '分解住院' },
    ];
    const found = (words: string, chosen: string[] = []) =>
      matchingViolations(options, words, chosen).map(({ value }) => value);
    expect([found(''), found('多收'), found('没有'), found('多收', ['2'])]).toEqual([
      ['1', '2'],
      ['1'],
      [],
      ['1', '2'],
    ]);
  });

  it('show every problem of a field and of its parts, and none of its neighbours', () => {
    const problem = (path: string) => ({ path, code: 'x', message: `${path}。` });
    const error = { problems: ['period.from', 'period.to', 'periodic', 'period.to'].map(problem) };
    expect(problemOfField(error, 'period')).toBe('period.from。period.to。');
    expect(problemOfField(null, 'period')).toBe('');
  });
});

it('sizes never look smaller than they are', () => {
  expect([900, 1024, 1025, 1024 * 1024, 4_300_000].map(formatBytes)).toEqual([
    ...['900 字节', '1 KB', '2 KB', '1.0 MB', '4.2 MB'],
  ]);
});

it('the address of statistics asks for whole parts of a year only', () => {
  expect(Object.keys(partLabels)).toEqual([...periodParts]);
  expect(statisticsQuery({}, 2026)).toEqual({ year: 2026 });
  expect(statisticsQuery({ year: '2025', part: 'q3', scope: 'below' }, 2026)).toEqual({
    ...{ year: 2025, part: 'q3', scope: 'below' },
  });
  expect(statisticsQuery({ year: 'x', part: 'week', scope: 'all' }, 2026)).toEqual({ year: 2026 });
});
