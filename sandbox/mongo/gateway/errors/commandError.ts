import { serialize } from 'bson';
import { codeName } from './codes.ts';

/** Error labels that drivers act on. */
export const TRANSIENT = 'TransientTransactionError';
export const UNKNOWN_COMMIT = 'UnknownTransactionCommitResult';

/** An error that the client gets as an answer. */
export class CommandError extends Error {
  readonly code: number;
  readonly labels: readonly string[];
  readonly extra: Readonly<Record<string, unknown>>;

  constructor(
    code: number,
    message: string,
    labels: readonly string[] = [],
    extra: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.name = 'CommandError';
    this.code = code;
    this.labels = labels;
    this.extra = extra;
  }
}

/** The answer document for a failed command, as `mongod` shapes it. */
export function errorDocument(error: CommandError): Buffer {
  const labels = error.labels.length > 0 ? { errorLabels: error.labels } : {};
  return Buffer.from(
    serialize({
      ok: 0,
      errmsg: error.message,
      code: error.code,
      codeName: codeName(error.code),
      ...error.extra,
      ...labels,
    }),
  );
}
