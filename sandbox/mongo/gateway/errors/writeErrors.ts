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

/** Codes that concern the whole command: reported as its error, not as one statement's. */
const WHOLE_COMMAND = new Set([1, 24, 50, 112]);

/**
 * Translates a failed write's answer, whose `writeErrors[].code` holds packed SQLSTATEs.
 * @throws CommandError for conflicts, time-outs and internal errors.
 */
export async function translateWriteErrors(call: Call, answer: Buffer): Promise<Buffer> {
  const document = deserialize(answer);
  const errors: WriteError[] = document.writeErrors ?? [];
  const translated: unknown[] = [];
  for (const error of errors) {
    const { code, message, extra } = await translate(call, error);
    translated.push({ index: error.index, code, errmsg: message, ...extra });
  }
  return Buffer.from(serialize({ ...document, writeErrors: translated }));
}

async function translate(
  call: Call,
  { index, code: packed, errmsg = '' }: WriteError,
): Promise<CommandError> {
  const state = unpackSqlState(packed);
  const code = mongoCode(state, errmsg);
  const error =
    code === 11000
      ? await refusedKey(call, errmsg, () => writtenDocument(call, index))
      : new CommandError(code, withState(code, errmsg, state));
  if (WHOLE_COMMAND.has(error.code)) throw error;
  return error;
}
