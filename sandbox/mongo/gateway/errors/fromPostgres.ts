import type { Call } from '../commands/call.ts';
import type { PostgresError } from '../postgres/postgresError.ts';
import { CommandError } from './commandError.ts';
import { duplicateKey } from './duplicateKey.ts';
import { mongoCode } from './sqlState.ts';
import { isUpsertRace } from './upsertRace.ts';
import { documentInDetail } from './writtenDocument.ts';

/** The answer for an error that PostgreSQL raised while it ran the command. */
export async function fromPostgres(error: PostgresError, call: Call): Promise<CommandError> {
  const code = mongoCode(error.sqlState, error.message);
  if (code === 11000) return refusedKey(call, error.message, () => documentInDetail(error.detail));
  return new CommandError(code, withState(code, error.message, error.sqlState));
}

/** A duplicate key, or a conflict to try again when it was only a race of upserts. */
export async function refusedKey(
  call: Call,
  message: string,
  document: () => Record<string, unknown> | undefined,
): Promise<CommandError> {
  if (await isUpsertRace(call)) return new CommandError(112, 'Another upsert made the document meanwhile.');
  return duplicateKey(call, { message, document: document() });
}

/** Internal errors carry their SQLSTATE, so that nothing is hidden behind code 1. */
export function withState(code: number, message: string, sqlState: string): string {
  return code === 1 ? `${message} (state ${sqlState})` : message;
}
