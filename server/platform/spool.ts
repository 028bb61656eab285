import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** One callback on disk. `owed`: WeChat was told `success`, so it will not deliver again and we owe the work. */
export interface SpoolEntry<T> {
  file: string;
  owed: boolean;
  receivedAt: number;
  value: T;
}

/**
 * Callbacks on local disk until they are stored: each is written before anything else happens to it and
 * removed after its transaction, so a killed process or a store that is down loses nothing. Values must be
 * ciphertext already. A folder belongs to one process.
 */
export interface Spool<T> {
  write(value: T, receivedAt: number): Promise<SpoolEntry<T>>;
  /** Marks the entry as owed; on disk for good when it returns. */
  owe(entry: SpoolEntry<T>): Promise<void>;
  done(entry: SpoolEntry<T>): Promise<void>;
  /** What an earlier process left behind, oldest first. */
  leftovers(): Promise<SpoolEntry<T>[]>;
}

const owedSuffix = '.owed';

export async function openSpool<T>(folder: string): Promise<Spool<T>> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  let sequence = 0;

  async function syncFile(path: string): Promise<void> {
    const handle = await open(path, 'r');
    await handle.sync().finally(() => handle.close());
  }

  return {
    async write(value, receivedAt) {
      sequence += 1;
      const order = `${String(receivedAt).padStart(15, '0')}-${String(sequence).padStart(9, '0')}`;
      const file = join(folder, `${order}-${randomUUID()}`);
      await writeFile(file, JSON.stringify(value), { mode: 0o600, flag: 'wx' });
      return { file, owed: false, receivedAt, value };
    },
    async owe(entry) {
      if (entry.owed) return;
      await syncFile(entry.file);
      await rename(entry.file, entry.file + owedSuffix);
      await syncFile(folder);
      entry.file += owedSuffix;
      entry.owed = true;
    },
    done: (entry) => unlink(entry.file),
    async leftovers() {
      const entries: SpoolEntry<T>[] = [];
      for (const name of (await readdir(folder)).sort()) {
        const file = join(folder, name);
        const text = await readFile(file, 'utf8');
        // A file cut short by a crash was never acknowledged: WeChat delivers that message again.
        const value = parseOrNull<T>(text);
        if (value === null) await unlink(file);
        else
          entries.push({
            file,
            owed: name.endsWith(owedSuffix),
            receivedAt: Number.parseInt(name, 10),
            value,
          });
      }
      return entries;
    },
  };
}

function parseOrNull<T>(text: string): T | null {
  try {
    return JSON.parse(text) as T;
  } catch {
    return null;
  }
}
