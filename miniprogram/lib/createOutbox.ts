import { ApiError, noAnswer } from '../api/apiError';
import type { RawCall } from '../api/createRequest';
import { confirmed, dueEntry, failed, hurried, nextDue, type OutboxEntry } from './outbox.model';
import type { Storage } from './storage.model';

const key = 'outbox';

/** What an outbox needs of the phone. */
export interface OutboxParts {
  storage: Storage;
  send(call: RawCall): Promise<unknown>;
  now(): number;
  /** Calls back after that many ms. */
  later(action: () => void, ms: number): void;
}

/** Everything that is handed in goes through here, one after the other, and stays until the server has confirmed it. */
export function createOutbox({ storage, send, now, later }: OutboxParts) {
  const listeners = new Set<(entries: readonly OutboxEntry[]) => void>();
  let running: Promise<void> | null = null;

  const entries = (): OutboxEntry[] => storage.read<OutboxEntry[]>(key) ?? [];

  function write(next: readonly OutboxEntry[]): void {
    storage.write(key, next);
    for (const listener of listeners) listener(next);
  }

  function replace(entry: OutboxEntry): void {
    write(entries().map((one) => (one.id === entry.id ? entry : one)));
  }

  async function attempt(entry: OutboxEntry): Promise<void> {
    try {
      replace(confirmed(entry, await send(entry.call)));
    } catch (error) {
      replace(failed(entry, error instanceof ApiError ? error : noAnswer(), now()));
    }
  }

  async function drain(): Promise<void> {
    for (let entry = dueEntry(entries(), now()); entry; entry = dueEntry(entries(), now()))
      await attempt(entry);
    const next = nextDue(entries());
    if (next !== null) later(() => void run(), Math.max(0, next - now()));
  }

  /** Sends what is due; never twice at once. */
  function run(): Promise<void> {
    running ??= drain().finally(() => {
      running = null;
    });
    return running;
  }

  return {
    entries,
    run,
    /**
     * Keeps something and tries it at once. Handed in again under the same id it replaces the earlier form.
     * @returns how it stands after the first try
     */
    async submit(given: Pick<OutboxEntry, 'id' | 'kind' | 'title' | 'call'>): Promise<OutboxEntry> {
      const entry: OutboxEntry = { ...given, createdAt: now(), tries: 0, nextAt: now(), state: 'waiting' };
      write([...entries().filter(({ id }) => id !== entry.id), entry]);
      await run();
      // It may have come in while another drain was at its end.
      if (entries().some(({ id, state, tries }) => id === entry.id && state === 'waiting' && tries === 0))
        await run();
      return entries().find(({ id }) => id === entry.id) ?? entry;
    },
    /** Everything at once: the network came back, or the person wants it. */
    retry(): Promise<void> {
      write(hurried(entries(), now()));
      return run();
    },
    /** The person takes it back, or has seen what came of it. */
    remove(id: string): void {
      write(entries().filter((entry) => entry.id !== id));
    },
    /** Tells of every change, and of the present state at once. @returns the way to end it */
    listen(listener: (entries: readonly OutboxEntry[]) => void): () => void {
      listeners.add(listener);
      listener(entries());
      return () => listeners.delete(listener);
    },
  };
}
