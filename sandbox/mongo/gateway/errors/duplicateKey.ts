import { type Document, deserialize } from 'bson';
import { type Call, namespace, queryOutside, target } from '../commands/call.ts';
import type { Statement } from '../postgres/messages.ts';
import { text } from '../postgres/values.ts';
import { CommandError } from './commandError.ts';
import { describeKey, keyValue } from './keyValue.ts';

/** What is known about a duplicate key when it happens. */
export interface Duplicate {
  /** DocumentDB's or PostgreSQL's words, which name the index in one of two ways. */
  readonly message: string;
  /** The document that could not be stored, as far as it is known. */
  readonly document: Document | undefined;
}

const INDEX: Statement = {
  name: 'indexByNameOrId',
  sql: `SELECT (index_spec).index_name, (index_spec).index_key
    FROM documentdb_api_catalog.collection_indexes JOIN documentdb_api_catalog.collections USING (collection_id)
    WHERE database_name = $1 AND collection_name = $2
    AND ((index_spec).index_name = $3 OR index_id::text = $4)`,
};

/** `… Index 'openid_1'` from DocumentDB; `… "documents_rum_index_88"` from PostgreSQL; `"collection_pk_7"` is _id. */
function indexIn(message: string): { name: string; id: string } {
  const name = /Index '([^']+)'/.exec(message)?.[1];
  if (name !== undefined) return { name, id: '' };
  const id = /"documents_rum_index_(\d+)"/.exec(message)?.[1];
  return id === undefined ? { name: '_id_', id: '' } : { name: '', id };
}

/** The error a duplicate key gets: index, pattern and value, as `mongod` reports them. */
export async function duplicateKey(call: Call, { message, document }: Duplicate): Promise<CommandError> {
  const { name, id } = indexIn(message);
  const parameters = [text(call.db), text(target(call)), text(name), text(id)];
  const [indexName, indexKey] = await queryOutside(call, INDEX, parameters);
  if (!indexName || !indexKey) {
    return new CommandError(11000, `E11000 duplicate key error collection: ${namespace(call)} ${message}`);
  }
  const keyPattern = deserialize(indexKey);
  const value = document && keyValue(document, keyPattern);
  const shown = value ? describeKey(value) : '(not known)';
  return new CommandError(
    11000,
    `E11000 duplicate key error collection: ${namespace(call)} index: ${indexName.toString()} dup key: ${shown}`,
    [],
    { keyPattern, ...(value ? { keyValue: value } : {}) },
  );
}
