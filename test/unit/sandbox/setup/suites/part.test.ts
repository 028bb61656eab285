import { expect, it } from 'vitest';
import { exitCodeOf, summaryLine, sumOf } from '../../../../../sandbox/setup/suites/part.ts';

const result = (passed: number, failed: number, skipped = 0) => ({ passed, failed, skipped, failures: [] });

it('ends a run with the line that CI reads', () => {
  expect(summaryLine(sumOf([result(3, 0), result(4, 1)]))).toBe('7 passed, 1 failed');
  expect(summaryLine(result(3, 0, 2))).toBe('3 passed, 0 failed, 2 skipped');
});

it('fails when a test failed and when no test ran', () => {
  expect([result(3, 0), result(3, 1), result(0, 0), result(0, 0, 4)].map(exitCodeOf)).toEqual([0, 1, 1, 1]);
});
