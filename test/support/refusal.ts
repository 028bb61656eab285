import { expect } from 'vitest';
import { DomainError } from '../../server/domain/errors.ts';

/** The refusal of a command that must not succeed. */
export async function refusalOf(work: Promise<unknown>): Promise<DomainError> {
  const error = await work.then(
    () => new Error('was not refused'),
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(DomainError);
  return error as DomainError;
}
