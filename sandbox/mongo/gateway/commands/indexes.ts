import { withSequences } from '../bson/edit.ts';
import type { Statement } from '../postgres/messages.ts';
import { text } from '../postgres/values.ts';
import { type Command, column, query } from './call.ts';

/** The background variant leaves a unique index unenforced until a scheduler tick; this one builds it now. */
const CREATE: Statement = {
  name: 'createIndexes',
  sql: 'SELECT documentdb_api_internal.create_indexes_non_concurrently($1, $2, true)',
};
const DROP: Statement = { name: 'dropIndexes', sql: 'CALL documentdb_api.drop_indexes($1, $2)' };

/** createIndexes, dropIndexes. */
export const indexes: readonly Command[] = [
  {
    names: ['createIndexes'],
    run: async (call) =>
      column(await query(call, CREATE, [text(call.db), withSequences(call.body, call.sequences)]), 0),
  },
  {
    names: ['dropIndexes', 'deleteIndexes'],
    run: async (call) => column(await query(call, DROP, [text(call.db), call.body]), 0),
  },
];
