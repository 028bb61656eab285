import { withSequences } from '../bson/edit.ts';
import type { Statement } from '../postgres/messages.ts';
import { readInt8, text } from '../postgres/values.ts';
import { type Command, column, query } from './call.ts';

/** Commands that answer with a first page and, when there is more, with a continuation to keep. */
function paged(name: string, sqlFunction: string): Command {
  const statement: Statement = {
    name,
    sql: `SELECT cursorpage, continuation, cursorid FROM documentdb_api.${sqlFunction}_cursor_first_page($1, $2)`,
  };
  return {
    names: [name],
    async run(call) {
      const spec = withSequences(call.body, call.sequences);
      const row = await query(call, statement, [text(call.db), spec]);
      const continuation = row[1];
      if (continuation != null) {
        const { db, transaction } = call;
        call.services.cursors.put(readInt8(row[2]), {
          db,
          continuation: Buffer.from(continuation),
          transaction,
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
