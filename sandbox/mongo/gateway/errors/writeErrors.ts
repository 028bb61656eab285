import { deserialize, serialize } from 'bson';
import type { Call } from '../commands/call.ts';
import { CommandError } from './commandError.ts';
import { refusedKey, withState } from './fromPostgres.ts';
import { mongoCode, unpackSqlState } from './sqlState.ts';
import { writtenDocument } from './writtenDocument.ts';

interface WriteError {
  readonly index: number;
  readonly code: number;
  readonly errmsg?: string;
}

/**
 * Codes that concern the whole command: reported as its error, not as one statement's. A command that failed as a
 * whole may be run again, so this holds only when none of its other statements took effect.
 */
const WHOLE_COMMAND = new Set([1, 24, 50, 112]);

/**
 * Translates a failed write's answer, whose `writeErrors[].code` holds packed SQLSTATEs.
 * @throws CommandError for conflicts, time-outs and internal errors.
 */
export async function translateWriteErrors(call: Call, answer: Buffer): Promise<Buffer> {
  const document = deserialize(answer);
  const errors: WriteError[] = document.writeErrors ?? [];
  const nothingDone = call.transaction !== undefined || document.n === 0;
  const translated: unknown[] = [];
  for (const error of errors) {
    const failure = await translate(call, error);
    if (nothingDone && WHOLE_COMMAND.has(failure.code)) throw failure;
    translated.push({ index: error.index, code: failure.code, errmsg: failure.message, ...failure.extra });
  }
  return Buffer.from(serialize({ ...document, writeErrors: translated }));
}

async function translate(
  call: Call,
  { index, code: packed, errmsg = '' }: WriteError,
): Promise<CommandError> {
  const state = unpackSqlState(packed);
  const code = mongoCode(state, errmsg);
  if (code === 11000) return refusedKey(call, errmsg, () => writtenDocument(call, index));
  return new CommandError(code, withState(code, errmsg, state));
}
