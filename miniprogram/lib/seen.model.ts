import type { Storage } from './storage.model';

const key = 'seenMatters';

/** When each matter was opened on this phone last, by number. It never leaves the phone. */
export type Seen = Readonly<Record<string, string>>;

/** Whether the bureau wrote since somebody looked. */
export function isNew(
  seen: Seen,
  { no, lastAnswerAt }: { no: string; lastAnswerAt: string | null },
): boolean {
  return lastAnswerAt !== null && lastAnswerAt > (seen[no] ?? '');
}

/** What was seen on this phone. */
export function createSeen(storage: Storage) {
  return {
    all: (): Seen => storage.read<Seen>(key) ?? {},
    /** Somebody has read everything up to the newest line. */
    mark(no: string, lastAnswerAt: string | null): void {
      if (lastAnswerAt) storage.write(key, { ...this.all(), [no]: lastAnswerAt });
    },
  };
}
