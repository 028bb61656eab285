import { expect, it } from 'vitest';
import { countVitest } from '../../../../../sandbox/setup/suites/vitestReport.ts';

const test = (status: string, failureMessages: string[] = []) => ({
  fullName: `a ${status} test`,
  status,
  failureMessages,
});
const report = (...testResults: object[]) => JSON.stringify({ testResults });

it('counts tests', () => {
  const file = {
    name: 'a.test.ts',
    status: 'failed',
    assertionResults: [test('passed'), test('pending'), test('failed', ['boom\n at x'])],
  };
  expect(countVitest('unit', report(file), 1)).toEqual({
    passed: 1,
    failed: 1,
    skipped: 1,
    failures: ['a.test.ts: a failed test: boom'],
  });
});

it('counts a file that could not be loaded as one failure', () => {
  const file = { name: 'a.test.ts', status: 'failed', message: 'SyntaxError', assertionResults: [] };
  expect(countVitest('unit', report(file), 1)).toMatchObject({
    failed: 1,
    failures: ['a.test.ts: SyntaxError'],
  });
});

it('counts a failing hook beside passing tests', () => {
  const file = {
    name: 'a.test.ts',
    status: 'failed',
    message: 'afterAll',
    assertionResults: [test('passed')],
  };
  expect(countVitest('unit', report(file), 1)).toMatchObject({ passed: 1, failed: 1 });
});

it('counts an error that belongs to no test', () => {
  const file = { name: 'a.test.ts', status: 'passed', assertionResults: [test('passed')] };
  expect(countVitest('unit', report(file), 1)).toMatchObject({ passed: 1, failed: 1 });
});

it('counts a suite without a report or without tests as one failure', () => {
  expect(countVitest('unit', undefined, 1)).toMatchObject({ passed: 0, failed: 1 });
  expect(countVitest('unit', '{"testRe', 1)).toMatchObject({ passed: 0, failed: 1 });
  expect(countVitest('unit', report(), 0)).toMatchObject({ passed: 0, failed: 1 });
});
