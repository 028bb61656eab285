import { phone } from '../phone/phone.ts';
import { callbackApi, type Options, WxFailure } from './callbackApi.ts';

/** WeChat keeps this much for one person and mini program; KB. */
const limitKb = 10 * 1024;

/** Storage of this person's phone; other persons of the simulator have their own. */
export function storageApis(): Record<string, unknown> {
  const prefix = `mini:${phone.account}:${phone.openid}:`;
  const keys = () =>
    Array.from({ length: localStorage.length }, (_one, at) => localStorage.key(at) ?? '')
      .filter((key) => key.startsWith(prefix))
      .map((key) => key.slice(prefix.length));
  const get = (key: string): unknown => {
    const text = localStorage.getItem(prefix + key);
    return text === null ? undefined : JSON.parse(text);
  };
  const set = (key: string, data: unknown) => localStorage.setItem(prefix + key, JSON.stringify(data ?? ''));
  const remove = (key: string) => localStorage.removeItem(prefix + key);
  const clear = () => {
    for (const key of keys()) remove(key);
  };
  const info = () => ({
    keys: keys(),
    currentSize: Math.ceil(
      keys().reduce((sum, key) => sum + (localStorage.getItem(prefix + key)?.length ?? 0), 0) / 1024,
    ),
    limitSize: limitKb,
  });
  return {
    // As WeChat: nothing there is '' for the synchronous one and a failure for the other.
    getStorageSync: (key: string) => get(key) ?? '',
    setStorageSync: set,
    removeStorageSync: remove,
    clearStorageSync: clear,
    getStorageInfoSync: info,
    getStorage: callbackApi('getStorage', ({ key }: Options) => {
      const data = get(String(key));
      if (data === undefined) throw new WxFailure('data not found');
      return { data };
    }),
    setStorage: callbackApi('setStorage', ({ key, data }) => set(String(key), data)),
    removeStorage: callbackApi('removeStorage', ({ key }) => remove(String(key))),
    clearStorage: callbackApi('clearStorage', clear),
    getStorageInfo: callbackApi('getStorageInfo', info),
  };
}
