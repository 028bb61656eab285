import type { PostgresError } from '../postgres/postgresError.ts';
import { CommandError } from './commandError.ts';
import { duplicateKey } from './duplicateKey.ts';
import { mongoCode } from './sqlState.ts';

/** The answer for an error that PostgreSQL raised. */
export function fromPostgres(error: PostgresError, namespace: string): CommandError {
  const code = mongoCode(error.sqlState, error.message);
  if (code === 11000) {
    const { message, extra } = duplicateKey(error.message, error.detail, namespace);
    return new CommandError(code, message, [], extra);
  }
  const message = code === 1 ? `${error.message} (state ${error.sqlState})` : error.message;
  return new CommandError(code, message);
}
