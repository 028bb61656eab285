import { deserialize, serialize } from 'bson';
import { CommandError } from './commandError.ts';
import { duplicateKey } from './duplicateKey.ts';
import { mongoCode, unpackSqlState } from './sqlState.ts';

interface WriteError {
  code: number;
  errmsg?: string;
  [field: string]: unknown;
}

/** Codes that concern the whole statement: reported as the command's error, not as one document's. */
const WHOLE_COMMAND = new Set([1, 24, 50, 112]);

/**
 * Translates a failed write's answer: `writeErrors[].code` holds packed SQLSTATEs.
 * @throws CommandError for conflicts and internal errors.
 */
export function translateWriteErrors(answer: Buffer, namespace: string): Buffer {
  const document = deserialize(answer, { promoteValues: false, promoteLongs: false });
  const errors: unknown = document.writeErrors;
  if (!Array.isArray(errors)) return answer;
  const plain = deserialize(answer).writeErrors as WriteError[];
  document.writeErrors = plain.map((error) => translate(error, namespace));
  return Buffer.from(serialize(document));
}

function translate(error: WriteError, namespace: string): WriteError {
  const state = unpackSqlState(error.code);
  const errmsg = error.errmsg ?? '';
  const code = mongoCode(state, errmsg);
  if (WHOLE_COMMAND.has(code))
    throw new CommandError(code, code === 1 ? `${errmsg} (state ${state})` : errmsg);
  if (code !== 11000) return { ...error, code, errmsg };
  const { message, extra } = duplicateKey(errmsg, '', namespace);
  return { ...error, code, errmsg: message, ...extra };
}
