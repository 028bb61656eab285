import { type Document, deserialize, serialize } from 'bson';
import { type Call, column, queryOutside, target } from '../commands/call.ts';
import type { Statement } from '../postgres/messages.ts';
import { text } from '../postgres/values.ts';
import { statementAt } from './writtenDocument.ts';

const FIND: Statement = {
  name: 'findOutside',
  sql: 'SELECT cursorpage FROM documentdb_api.find_cursor_first_page($1, $2)',
};

/** The filter of a command that is one single upsert. */
function upsertFilter(call: Call): Document | undefined {
  if (call.name === 'update') {
    const first = statementAt(call, 0);
    const only = first?.upsert === true && first.multi !== true && statementCount(call) === 1;
    return only ? first.q : undefined;
  }
  if (call.name !== 'findAndModify') return undefined;
  const command = deserialize(call.source);
  return command.upsert === true ? command.query : undefined;
}

function statementCount(call: Call): number {
  const [bytes] = [...call.sequences.values()];
  if (bytes === undefined) return deserialize(call.source).updates?.length ?? 0;
  return bytes.readInt32LE(0) === bytes.length ? 1 : 2;
}

/**
 * Whether a duplicate key came from two upserts of the same document at once: the filter, which matched nothing
 * a moment ago, matches now. `mongod` starts such a statement again instead of failing it.
 */
export async function isUpsertRace(call: Call): Promise<boolean> {
  const filter = upsertFilter(call);
  if (filter === undefined) return false;
  const command = serialize({
    find: target(call),
    filter,
    limit: 1,
    singleBatch: true,
    projection: { _id: 1 },
  });
  const row = await queryOutside(call, FIND, [text(call.db), Buffer.from(command)]);
  return deserialize(column(row, 0)).cursor.firstBatch.length > 0;
}
