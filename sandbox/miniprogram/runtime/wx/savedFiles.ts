import { phone } from '../phone/phone.ts';

/** Where a mini program keeps its own files. */
export const userPath = 'wxfile://usr';

const storeName = 'files';

/** What outlives the page, as files under the user's path do in WeChat; temporary ones do not. */
export interface SavedFiles {
  put(path: string, blob: Blob): void;
  remove(path: string): void;
  all(): Promise<[path: string, blob: Blob][]>;
}

/** Files of this person in the browser's own store; nothing is kept where there is none. */
export function savedFiles(): SavedFiles {
  if (!('indexedDB' in globalThis)) return { put() {}, remove() {}, all: async () => [] };
  const prefix = `${phone.account}:${phone.openid}:`;
  const database = new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('mini-files', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(storeName);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const store = async (mode: IDBTransactionMode) =>
    (await database).transaction(storeName, mode).objectStore(storeName);
  return {
    put: (path, blob) => void store('readwrite').then((files) => files.put(blob, prefix + path)),
    remove: (path) => void store('readwrite').then((files) => files.delete(prefix + path)),
    async all() {
      const found: [string, Blob][] = [];
      const cursor = (await store('readonly')).openCursor(IDBKeyRange.bound(prefix, `${prefix}\uffff`));
      await new Promise<void>((resolve, reject) => {
        cursor.onerror = () => reject(cursor.error);
        cursor.onsuccess = () => {
          if (!cursor.result) return resolve();
          found.push([String(cursor.result.key).slice(prefix.length), cursor.result.value as Blob]);
          cursor.result.continue();
        };
      });
      return found;
    },
  };
}
