import { createWriteStream, existsSync, mkdirSync, renameSync, statSync, type WriteStream } from 'node:fs';
import { join } from 'node:path';

/** Size at which a log becomes `<name>.log.1`; the one before that is dropped. Bytes. */
const limit = 10_000_000;

/** Appends to one log. */
export interface LogFile {
  path: string;
  write(chunk: string | Buffer): void;
}

/**
 * A log file that cannot fill the disk.
 * Writing on after an error (disk full) would only take the product down with the log, so it is dropped.
 */
export function openLog(folder: string, name: string, maximum = limit): LogFile {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.log`);
  let size = existsSync(path) ? statSync(path).size : 0;
  let stream: WriteStream | undefined;
  const open = () => createWriteStream(path, { flags: 'a', mode: 0o600 }).on('error', () => undefined);
  return {
    path,
    write(chunk) {
      if (size > maximum) {
        stream?.end();
        stream = undefined;
        renameSync(path, `${path}.1`);
        size = 0;
      }
      stream ??= open();
      size += Buffer.byteLength(chunk);
      stream.write(chunk);
    },
  };
}
