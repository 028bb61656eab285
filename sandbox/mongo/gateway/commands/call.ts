import type { Element } from '../bson/elements.ts';
import type { Parameter, Statement } from '../postgres/messages.ts';
import type { Pool } from '../postgres/pool.ts';
import type { Row } from '../postgres/rows.ts';
import type { Cursors } from '../sessions/cursors.ts';
import type { Sessions, TransactionFields } from '../sessions/sessions.ts';
import type { Transaction } from '../sessions/transaction.ts';

/** What every command may use. */
export interface Services {
  readonly pool: Pool;
  readonly sessions: Sessions;
  readonly cursors: Cursors;
}

/** The client's connection, as the gateway remembers it. */
export interface Client {
  readonly id: number;
  closed: boolean;
}

/** One command on its way to PostgreSQL. */
export interface Call {
  readonly name: string;
  readonly db: string;
  /** The command without the fields that only concern the gateway. */
  readonly body: Buffer;
  readonly elements: readonly Element[];
  readonly source: Buffer;
  readonly sequences: ReadonlyMap<string, Buffer>;
  readonly fields: TransactionFields | undefined;
  readonly transaction: Transaction | undefined;
  readonly client: Client;
  readonly services: Services;
}

/** A command of one family: the names it answers to, and what it does. */
export interface Command {
  readonly names: readonly string[];
  /** `control` commands run outside any transaction even when they name one. */
  readonly control?: boolean;
  readonly run: (call: Call) => Promise<Buffer>;
}

/** The string value of the command's own element: usually the collection. */
export function target(call: Call): string {
  const first = call.elements[0];
  return first ? readString(call.source, first) : '';
}

/** `database.collection`, for messages. */
export function namespace(call: Call): string {
  return `${call.db}.${target(call)}`;
}

/** A string element's value, or '' for another type. */
export function readString(doc: Buffer, element: Element): string {
  if (element.type !== 0x02) return '';
  return doc.toString('utf8', element.value + 4, element.end - 1);
}

/** Runs one statement where the command belongs: in its transaction, or on a pooled connection. */
export async function query(
  call: Call,
  statement: Statement,
  parameters: readonly Parameter[],
): Promise<Row> {
  if (call.transaction === undefined) return queryOutside(call, statement, parameters);
  return first(await call.transaction.run([{ statement, parameters }]));
}

/** Runs one statement on a pooled connection, outside any transaction that the command belongs to. */
export async function queryOutside(
  call: Call,
  statement: Statement,
  parameters: readonly Parameter[],
): Promise<Row> {
  const { pool } = call.services;
  const connection = await pool.acquire();
  try {
    return first(await connection.run([{ statement, parameters }]));
  } finally {
    pool.release(connection);
  }
}

function first(rows: readonly Row[]): Row {
  return rows[0] ?? [];
}

/** A column that must be there. */
export function column(row: Row, index: number): Buffer {
  const value = row[index];
  if (value === null || value === undefined) throw new TypeError(`column ${index} is missing`);
  return value;
}
