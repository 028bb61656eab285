import { withSequences } from '../bson/edit.ts';
import { translateWriteErrors } from '../errors/writeErrors.ts';
import type { Statement } from '../postgres/messages.ts';
import { readBool, text } from '../postgres/values.ts';
import { type Call, type Command, column, query } from './call.ts';

const statement = (name: string): Statement => ({
  name,
  sql: `SELECT p_result, p_success FROM documentdb_api.${name}($1, $2, $3, NULL)`,
});

/** A write whose documents may travel as a sequence: DocumentDB takes the sequence as it is. */
function write(name: string, sequence: string): Command {
  const prepared = statement(name);
  return {
    names: [name],
    async run(call) {
      const documents = call.sequences.get(sequence) ?? null;
      const row = await query(call, prepared, [text(call.db), call.body, documents]);
      return answer(call, column(row, 0), readBool(row[1]));
    },
  };
}

const FIND_AND_MODIFY: Statement = {
  name: 'findAndModify',
  sql: 'SELECT p_result, p_success FROM documentdb_api.find_and_modify($1, $2, NULL)',
};

const findAndModify: Command = {
  names: ['findAndModify', 'findandmodify'],
  async run(call) {
    const row = await query(call, FIND_AND_MODIFY, [text(call.db), withSequences(call.body, call.sequences)]);
    return answer(call, column(row, 0), readBool(row[1]));
  },
};

/** A write that failed in part ends its transaction, as in MongoDB. */
async function answer(call: Call, document: Buffer, success: boolean): Promise<Buffer> {
  if (success) return document;
  await call.transaction?.abort();
  return translateWriteErrors(call, document);
}

/** insert, update, delete, findAndModify. */
export const writes: readonly Command[] = [
  write('insert', 'documents'),
  write('update', 'updates'),
  write('delete', 'deletes'),
  findAndModify,
];
