import { withSequences } from '../bson/edit.ts';
import type { Statement } from '../postgres/messages.ts';
import { readBool, readInt8, text } from '../postgres/values.ts';
import { type Command, column, query, queryKeeping } from './call.ts';

/** Commands that answer with a first page and, when there is more, with a continuation to keep. */
function paged(name: string, sqlFunction: string): Command {
  const statement: Statement = {
    name,
    sql: `SELECT cursorpage, continuation, persistconnection, cursorid FROM documentdb_api.${sqlFunction}_cursor_first_page($1, $2)`,
  };
  return {
    names: [name],
    async run(call) {
      const spec = withSequences(call.body, call.sequences);
      const held = (row: readonly (Buffer | null)[]): boolean => row[1] != null && readBool(row[2]);
      const { row, kept } = await queryKeeping(call, statement, [text(call.db), spec], held);
      const continuation = row[1];
      if (continuation != null) {
        call.services.cursors.put(readInt8(row[3]), {
          db: call.db,
          continuation: Buffer.from(continuation),
          connection: kept,
          transaction: call.transaction,
        });
      }
      return column(row, 0);
    },
  };
}

/** Commands that answer with one document. */
function single(name: string, sqlFunction: string): Command {
  const statement: Statement = {
    name,
    sql: `SELECT document FROM documentdb_api.${sqlFunction}($1, $2)`,
  };
  return {
    names: [name],
    run: async (call) => column(await query(call, statement, [text(call.db), call.body]), 0),
  };
}

/** find, aggregate, listIndexes, listCollections, count, distinct. */
export const reads: readonly Command[] = [
  paged('find', 'find'),
  paged('aggregate', 'aggregate'),
  paged('listIndexes', 'list_indexes'),
  paged('listCollections', 'list_collections'),
  single('count', 'count_query'),
  single('distinct', 'distinct_query'),
];
