import type { Storage } from './storage.model';

/** Something that was read before, and when. */
interface Kept<T> {
  at: number;
  value: T;
}

const prefix = 'cache:';
/** Older than this nothing is shown before the fresh answer comes (ours). */
const keepMs = 7 * 24 * 60 * 60_000;

/** How a list stands: what is shown, and whether it is as the server has it now. */
export interface Shown<T> {
  value: T;
  /** From an earlier visit; the fresh one is on its way, or did not come. */
  isOld: boolean;
}

/** What is read is shown from the last visit first, and then as it is now. */
export function createStore(storage: Storage, now: () => number) {
  return {
    /** What was kept of the last visit. */
    peek<T>(key: string): T | null {
      const kept = storage.read<Kept<T>>(prefix + key);
      return kept && now() - kept.at < keepMs ? kept.value : null;
    },
    /**
     * Shows what was kept, if anything, and then what `load` brings.
     * @throws what `load` throws; what was shown before stays right
     */
    async read<T>(key: string, load: () => Promise<T>, show: (shown: Shown<T>) => void): Promise<void> {
      const kept = this.peek<T>(key);
      if (kept !== null) show({ value: kept, isOld: true });
      const value = await load();
      storage.write(prefix + key, { at: now(), value } satisfies Kept<T>);
      show({ value, isOld: false });
    },
    /** Forgets one, so that nothing outdated is shown after a change. */
    forget(key: string): void {
      storage.remove(prefix + key);
    },
    /** Forgets everything that was read. */
    clear(): void {
      for (const key of storage.keys().filter((one) => one.startsWith(prefix))) storage.remove(key);
    },
  };
}
