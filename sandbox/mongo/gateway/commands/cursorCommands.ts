import { deserialize, serialize } from 'bson';
import { BSON_TYPE } from '../bson/elements.ts';
import { CommandError } from '../errors/commandError.ts';
import type { Statement } from '../postgres/messages.ts';
import { int8Array, text } from '../postgres/values.ts';
import { type Command, column, query } from './call.ts';

const GET_MORE: Statement = {
  name: 'getMore',
  sql: 'SELECT cursorpage, continuation FROM documentdb_api.cursor_get_more($1, $2, $3)',
};

const DELETE_FILES: Statement = {
  name: 'killCursors',
  sql: 'SELECT documentdb_api_internal.delete_cursors($1)',
};

const getMore: Command = {
  names: ['getMore'],
  async run(call) {
    const element = call.elements[0];
    const id = element?.type === BSON_TYPE.int64 ? call.source.readBigInt64LE(element.value) : 0n;
    const { cursors } = call.services;
    const cursor = cursors.get(id);
    if (cursor === undefined || cursor.transaction !== call.transaction) {
      throw new CommandError(43, `cursor id ${id} not found`);
    }
    const row = await query(call, GET_MORE, [text(cursor.db), call.body, cursor.continuation]);
    const continuation = row[1];
    if (continuation != null) cursors.put(id, { ...cursor, continuation: Buffer.from(continuation) });
    else cursors.remove(id);
    return column(row, 0);
  },
};

const killCursors: Command = {
  names: ['killCursors'],
  control: true,
  async run(call) {
    const { cursors } = deserialize(call.source, { useBigInt64: true }) as { cursors: bigint[] };
    const cursorsKilled: bigint[] = [];
    const cursorsNotFound: bigint[] = [];
    for (const id of cursors) (call.services.cursors.remove(id) ? cursorsKilled : cursorsNotFound).push(id);
    if (cursorsKilled.length > 0) await query(call, DELETE_FILES, [int8Array(cursorsKilled)]);
    const answer = { cursorsKilled, cursorsNotFound, cursorsAlive: [], cursorsUnknown: [], ok: 1 };
    return Buffer.from(serialize(answer));
  },
};

/** getMore, killCursors. */
export const cursorCommands: readonly Command[] = [getMore, killCursors];
