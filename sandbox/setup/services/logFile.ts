import { copyFileSync, fstatSync, ftruncateSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Size at which a log becomes `<name>.log.1`; the one before that is dropped. Bytes. */
const limit = 10_000_000;
/** How often sizes are looked at; milliseconds. */
const interval = 30_000;

/** One log. */
export interface LogFile {
  path: string;
  /**
   * For the standard output of a child. Not a pipe through the starter: when that is killed, a child that
   * writes its last words would meet a broken pipe, and pino retries such a write for ever.
   */
  fd: number;
  write(text: string): void;
}

/** A log file that cannot fill the disk. */
export function openLog(folder: string, name: string, maximum = limit): LogFile {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.log`);
  const fd = openSync(path, 'a+', 0o600);
  rotate(path, fd, maximum);
  setInterval(() => rotate(path, fd, maximum), interval).unref();
  return {
    path,
    fd,
    write(text) {
      try {
        writeSync(fd, text);
      } catch {
        // A full disk: ending the product for the sake of its log would only make that worse.
      }
    },
  };
}

/** Copies and empties a log that has grown too long; whoever writes keeps writing at its (new) end. */
export function rotate(path: string, fd: number, maximum: number): void {
  if (fstatSync(fd).size <= maximum) return;
  copyFileSync(path, `${path}.1`);
  ftruncateSync(fd);
}
