import type { Storage } from '../../../../miniprogram/lib/storage.model.ts';

/** The storage of a phone, which keeps copies as the real one does. */
export function fakeStorage(): Storage {
  const kept = new Map<string, string>();
  return {
    read: (key) => JSON.parse(kept.get(key) ?? 'null'),
    write: (key, value) => void kept.set(key, JSON.stringify(value)),
    remove: (key) => void kept.delete(key),
    keys: () => [...kept.keys()],
  };
}
