import { z } from 'zod';
import type { PartResult } from './part.ts';

const schema = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});

/**
 * Counts the tests in vitest's JSON report.
 * A file that could not even be loaded has no test in it and counts as one failure; so does an error that
 * belongs to no test, which shows in the exit code only.
 * @param code exit code of vitest
 */
export function countVitest(title: string, json: string | undefined, code: number): PartResult {
  const parsed = schema.safeParse(parse(json));
  if (!parsed.success) {
    return { passed: 0, failed: 1, skipped: 0, failures: [`${title}: no test ran, see above`] };
  }
  const result: PartResult = { passed: 0, failed: 0, skipped: 0, failures: [] };
  const fail = (text: string) => {
    result.failed += 1;
    result.failures.push(text);
  };
  for (const file of parsed.data.testResults) {
    if (file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed')) {
      fail(`${file.name}: ${firstLine(file.message)}`);
    }
    for (const test of file.assertionResults) {
      if (test.status === 'passed') result.passed += 1;
      else if (test.status === 'failed')
        fail(`${file.name}: ${test.fullName}: ${firstLine(test.failureMessages?.[0])}`);
      else result.skipped += 1;
    }
  }
  if (code !== 0 && result.failed === 0) fail(`${title}: an error outside the tests, see above`);
  if (result.passed + result.failed + result.skipped === 0) fail(`${title}: no test ran`);
  return result;
}

function parse(json: string | undefined): unknown {
  try {
    return JSON.parse(json ?? '');
  } catch {
    return undefined;
  }
}

function firstLine(text: string | undefined): string {
  return text?.split('\n')[0] || 'failed without a message';
}
