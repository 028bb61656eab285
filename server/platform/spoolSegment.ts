import { open, unlink } from 'node:fs/promises';

/** One file of a spool: lines are only added, and the file is emptied when nothing in it is needed any more. */
export interface SpoolSegment {
  /** Entries that are still needed, by id. Name an entry here before its line is added. */
  readonly live: Set<string>;
  /** Bytes that the file has now. */
  size(): number;
  /** Handed to the system when it returns. Lines of one moment share one write. */
  append(line: string): Promise<void>;
  /** Survives a power cut when it returns. */
  sync(): Promise<void>;
  /** Lets go of the file, and removes it when nothing in it is needed. Once. */
  close(): Promise<void>;
}

interface Job {
  line: string;
  resolve(): void;
  reject(error: unknown): void;
}

/** Opens a file of a spool, new (`ax`) or left by an earlier process (`a`). */
export async function openSegment(
  path: string,
  { flags, live }: { flags: 'ax' | 'a'; live: Set<string> },
): Promise<SpoolSegment> {
  const handle = await open(path, flags, 0o600);
  let size = 0;
  let waiting: Job[] = [];
  let writing = false;
  let closing: Promise<void> | undefined;

  async function write(text: string): Promise<void> {
    if (live.size === 0) {
      await handle.truncate(0);
      size = 0;
    } else {
      await handle.appendFile(text);
      size += Buffer.byteLength(text);
    }
  }

  async function run(): Promise<void> {
    writing = true;
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      const text = batch.map(({ line }) => line).join('');
      await write(text).then(
        () => batch.forEach(({ resolve }) => void resolve()),
        (error: unknown) => batch.forEach(({ reject }) => void reject(error)),
      );
    }
    writing = false;
  }

  async function append(line: string): Promise<void> {
    return new Promise((resolve, reject) => {
      waiting.push({ line, resolve, reject });
      if (!writing) void run();
    });
  }

  async function closeNow(): Promise<void> {
    await handle.close();
    if (live.size === 0) await unlink(path);
  }

  return {
    live,
    size: () => size,
    append,
    sync: () => handle.sync(),
    close() {
      closing ??= closeNow();
      return closing;
    },
  };
}
