import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { openSegment, type SpoolSegment } from './spoolSegment.ts';

/** One callback on disk. `owed`: WeChat was told `success`, so it will not deliver again and we owe the work. */
export interface SpoolEntry<T> {
  /** In the order in which they came. */
  id: string;
  segment: SpoolSegment;
  owed: boolean;
  receivedAt: number;
  value: T;
}

/**
 * Callbacks on local disk until they are stored: each is written before anything else happens to it and marked as
 * done after its transaction, so a killed process or a store that is down loses nothing. Values must be
 * ciphertext already. A folder belongs to one process. Files are emptied as soon as nothing in them is open.
 */
export interface Spool<T> {
  write(value: T, receivedAt: number): Promise<SpoolEntry<T>>;
  /** Marks the entry as owed; on disk for good when it returns. */
  owe(entry: SpoolEntry<T>): Promise<void>;
  done(entry: SpoolEntry<T>): Promise<void>;
  /** What an earlier process left behind, oldest first. Call it before the first `write`. */
  leftovers(): Promise<SpoolEntry<T>[]>;
  /** Lets go of its files; what is open in them stays there. Nothing may be called after it. */
  close(): Promise<void>;
}

type Line<T> = { put: string; at: number; value: T } | { owed: string } | { done: string };

/** A file that is never idle is put aside at this size, and removed when its last entry is done. */
const fullBytes = 1_000_000;

export async function openSpool<T>(folder: string): Promise<Spool<T>> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  let sequence = 0;
  let current: SpoolSegment | null = null;
  let opening: Promise<SpoolSegment> | null = null;
  const segments = new Set<SpoolSegment>();

  async function release(segment: SpoolSegment): Promise<void> {
    segments.delete(segment);
    await segment.close();
  }

  async function create(): Promise<SpoolSegment> {
    const path = join(folder, `${Date.now()}-${randomUUID()}`);
    current = await openSegment(path, { flags: 'ax', live: new Set() });
    segments.add(current);
    return current;
  }

  async function writable(): Promise<SpoolSegment> {
    if (current) return current;
    opening ??= create().finally(() => {
      opening = null;
    });
    return opening;
  }

  /** Whatever follows goes into another file; this one goes with its last entry. */
  async function retire(segment: SpoolSegment): Promise<void> {
    if (current === segment) current = null;
    if (segment.live.size === 0) await release(segment);
  }

  return {
    async write(value, receivedAt) {
      sequence += 1;
      const order = `${String(receivedAt).padStart(15, '0')}-${String(sequence).padStart(9, '0')}`;
      const id = `${order}-${randomUUID()}`;
      const segment = await writable();
      segment.live.add(id);
      try {
        await segment.append(lineOf<T>({ put: id, at: receivedAt, value }));
      } catch (error) {
        // The line may be there by half: nothing may follow it.
        segment.live.delete(id);
        await retire(segment);
        throw error;
      }
      if (segment.size() > fullBytes) await retire(segment);
      return { id, segment, owed: false, receivedAt, value };
    },
    async owe(entry) {
      if (entry.owed) return;
      await entry.segment.append(lineOf<T>({ owed: entry.id }));
      await entry.segment.sync();
      await syncFolder(folder);
      entry.owed = true;
    },
    async done({ id, segment }) {
      segment.live.delete(id);
      await segment.append(lineOf<T>({ done: id }));
      if (segment.live.size === 0 && segment !== current) await release(segment);
    },
    async leftovers() {
      const entries: SpoolEntry<T>[] = [];
      for (const name of await readdir(folder)) {
        const path = join(folder, name);
        const text = await readFile(path, 'utf8');
        const open = openEntries<T>(text);
        if (open.size === 0) {
          await unlink(path);
          continue;
        }
        const segment = await openSegment(path, { flags: 'a', live: new Set(open.keys()) });
        segments.add(segment);
        if (!text.endsWith('\n')) await segment.append('\n');
        for (const [id, entry] of open) entries.push({ id, segment, ...entry });
      }
      return entries.sort((a, b) => (a.id < b.id ? -1 : 1));
    },
    async close() {
      current = null;
      await Promise.all([...segments].map(release));
    },
  };
}

const lineOf = <T>(line: Line<T>): string => `${JSON.stringify(line)}\n`;

/** What the lines of one file leave open. */
function openEntries<T>(text: string): Map<string, Pick<SpoolEntry<T>, 'owed' | 'receivedAt' | 'value'>> {
  const open = new Map<string, Pick<SpoolEntry<T>, 'owed' | 'receivedAt' | 'value'>>();
  for (const raw of text.split('\n')) {
    // A line cut short by a crash was never acknowledged: WeChat delivers that message again.
    const line = parseOrNull<Line<T>>(raw);
    if (line === null) continue;
    if ('put' in line) open.set(line.put, { owed: false, receivedAt: line.at, value: line.value });
    else if ('owed' in line) {
      const entry = open.get(line.owed);
      if (entry) entry.owed = true;
    } else open.delete(line.done);
  }
  return open;
}

function parseOrNull<T>(text: string): T | null {
  try {
    return JSON.parse(text) as T;
  } catch {
    return null;
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}
