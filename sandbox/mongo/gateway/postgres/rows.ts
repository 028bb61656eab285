import { PostgresError } from './postgresError.ts';

/** A result row: each column's binary form, or null. */
export type Row = readonly (Buffer | null)[];

/** Decodes DataRow without copying the values. */
export function decodeRow(payload: Buffer): Row {
  const count = payload.readInt16BE(0);
  const row: (Buffer | null)[] = [];
  let at = 2;
  for (let column = 0; column < count; column++) {
    const length = payload.readInt32BE(at);
    at += 4;
    row.push(length < 0 ? null : payload.subarray(at, at + length));
    if (length > 0) at += length;
  }
  return row;
}

/** Decodes ErrorResponse. */
export function decodeError(payload: Buffer): PostgresError {
  const fields = new Map<string, string>();
  let at = 0;
  while (at < payload.length && payload[at] !== 0) {
    const end = payload.indexOf(0, at + 1);
    fields.set(String.fromCharCode(payload.readUInt8(at)), payload.toString('utf8', at + 1, end));
    at = end + 1;
  }
  return new PostgresError(
    fields.get('C') ?? 'XX000',
    fields.get('M') ?? 'unknown error',
    fields.get('D') ?? '',
    fields.get('n') ?? '',
  );
}
