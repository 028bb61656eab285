import { deserialize, serialize } from 'bson';
import { CommandError } from '../errors/commandError.ts';
import type { Statement } from '../postgres/messages.ts';
import type { Row } from '../postgres/rows.ts';
import { text } from '../postgres/values.ts';
import type { OpenCursor } from '../sessions/cursors.ts';
import { type Call, type Command, column, query } from './call.ts';

const GET_MORE: Statement = {
  name: 'getMore',
  sql: 'SELECT cursorpage, continuation FROM documentdb_api.cursor_get_more($1, $2, $3)',
};

async function nextPage(call: Call, cursor: OpenCursor): Promise<Row> {
  const parameters = [text(cursor.db), call.body, cursor.continuation];
  if (cursor.connection === undefined) return query(call, GET_MORE, parameters);
  const rows = await cursor.connection.run([{ statement: GET_MORE, parameters }]);
  return rows[0] ?? [];
}

function giveBack(call: Call, cursor: OpenCursor, clean: boolean): void {
  if (cursor.connection === undefined) return;
  if (clean) call.services.pool.release(cursor.connection);
  else call.services.pool.discard(cursor.connection);
}

const getMore: Command = {
  names: ['getMore'],
  async run(call) {
    const element = call.elements[0];
    const id = element?.type === 0x12 ? call.source.readBigInt64LE(element.value) : 0n;
    const { cursors } = call.services;
    const cursor = cursors.take(id);
    if (cursor === undefined || cursor.transaction !== call.transaction) {
      if (cursor) cursors.put(id, cursor);
      throw new CommandError(43, `cursor id ${id} not found`);
    }
    try {
      const row = await nextPage(call, cursor);
      const continuation = row[1];
      if (continuation != null) cursors.put(id, { ...cursor, continuation: Buffer.from(continuation) });
      else giveBack(call, cursor, true);
      return column(row, 0);
    } catch (error) {
      giveBack(call, cursor, false);
      throw error;
    }
  },
};

const killCursors: Command = {
  names: ['killCursors'],
  control: true,
  async run(call) {
    const { cursors } = deserialize(call.source, { useBigInt64: true }) as { cursors: bigint[] };
    const cursorsKilled: bigint[] = [];
    const cursorsNotFound: bigint[] = [];
    for (const id of cursors) (call.services.cursors.kill(id) ? cursorsKilled : cursorsNotFound).push(id);
    const answer = { cursorsKilled, cursorsNotFound, cursorsAlive: [], cursorsUnknown: [], ok: 1 };
    return Buffer.from(serialize(answer));
  },
};

/** getMore, killCursors. */
export const cursorCommands: readonly Command[] = [getMore, killCursors];
