import type { Storage } from './storage.model';

/** The storage of the phone. */
export const storage: Storage = {
  read<T>(key: string): T | null {
    const value: unknown = wx.getStorageSync(key);
    return value === '' || value === undefined || value === null ? null : (value as T);
  },
  write: (key, value) => wx.setStorageSync(key, value),
  remove: (key) => wx.removeStorageSync(key),
  keys: () => wx.getStorageInfoSync().keys,
};
