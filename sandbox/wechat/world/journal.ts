import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';

interface Line {
  t: string;
  id: string;
  v: unknown;
}

const flushEveryMs = 100;

/**
 * One append-only file of row changes, so that a restart keeps chats, tokens and quotas. Rows changed several
 * times between two flushes are written once; a kill -9 loses at most the last 100 ms.
 */
export class Journal {
  readonly loaded = new Map<string, Map<string, unknown>>();
  private readonly file: string | undefined;
  private readonly dirty = new Map<string, Line>();
  private timer: NodeJS.Timeout | undefined;
  private writing: Promise<void> = Promise.resolve();

  /** @param dataDir folder to keep the state in; undefined keeps it in memory only. */
  constructor(dataDir: string | undefined) {
    if (dataDir === undefined) return;
    mkdirSync(dataDir, { recursive: true });
    this.file = join(dataDir, 'state.jsonl');
    this.load(this.file);
  }

  /** Notes the newest value of a row; `undefined` deletes it. */
  record(t: string, id: string, v: unknown): void {
    if (this.file === undefined) return;
    this.dirty.set(`${t}\n${id}`, { t, id, v });
    this.timer ??= setTimeout(() => void this.flush(), flushEveryMs).unref();
  }

  /** Writes what is not on disk yet. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.file !== undefined && this.dirty.size > 0) {
      const file = this.file;
      const text = [...this.dirty.values()].map((line) => `${JSON.stringify(line)}\n`).join('');
      this.dirty.clear();
      this.writing = this.writing.then(() => appendFile(file, text));
    }
    await this.writing;
  }

  private load(file: string): void {
    if (!existsSync(file)) return;
    for (const text of readFileSync(file, 'utf8').split('\n')) {
      const line = parseLine(text);
      if (line === undefined) continue;
      const table = this.loaded.get(line.t) ?? new Map<string, unknown>();
      this.loaded.set(line.t, table);
      if (line.v === undefined) table.delete(line.id);
      else table.set(line.id, line.v);
    }
    this.compact(file);
  }

  private compact(file: string): void {
    const lines: string[] = [];
    for (const [t, rows] of this.loaded) for (const [id, v] of rows) lines.push(JSON.stringify({ t, id, v }));
    writeFileSync(`${file}.new`, lines.map((line) => `${line}\n`).join(''));
    renameSync(`${file}.new`, file);
  }
}

/** A line cut off by a crash is skipped: everything before it is whole. */
function parseLine(text: string): Line | undefined {
  try {
    return text === '' ? undefined : (JSON.parse(text) as Line);
  } catch {
    return undefined;
  }
}
