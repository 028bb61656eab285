import { client, unwrap } from '../../api/client.ts';
import type { LeadDetail, LeadStep } from '../../api/types.ts';

/**
 * Takes one step. The contract has one route for each step, with an input of its own; the table of forms makes the input,
 * and a test compares the two.
 * @throws ApiError
 */
export function sendStep(
  { no, revision }: Pick<LeadDetail, 'no' | 'revision'>,
  step: LeadStep,
  input: Record<string, unknown>,
): Promise<Pick<LeadDetail, 'status' | 'revision'>> {
  const path = `/api/leads/{no}/steps/${step}` as '/api/leads/{no}/steps/close';
  const body = { revision, input } as never;
  return unwrap(client.POST(path, { params: { path: { no } }, body }));
}
