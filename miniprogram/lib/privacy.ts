import { storage } from './storage';

const key = 'privacyAgreed';
/** Raised when the guidelines change, so that everybody is asked again. */
const version = 1;

/** Whether the person has agreed to the privacy guidelines, ours and, where WeChat asks for it, the platform's. */
export async function hasAgreed(): Promise<boolean> {
  if (storage.read<number>(key) !== version) return false;
  return !(await platformAsks());
}

const waiting = new Set<() => void>();

/** They agreed, by the button that tells WeChat as well. */
export function agree(): void {
  storage.write(key, version);
  for (const tell of waiting) tell();
}

/** Tells when the person agrees: what stands behind the gate may have been made before. @returns stops it */
export function whenAgreed(tell: () => void): () => void {
  waiting.add(tell);
  return () => void waiting.delete(tell);
}

/** They take it back: nothing personal is asked until they agree again. */
export function takeBackAgreement(): void {
  storage.remove(key);
}

/** Older clients do not know the question. */
function platformAsks(): Promise<boolean> {
  if (!wx.canIUse('getPrivacySetting')) return Promise.resolve(false);
  return new Promise((resolve) => {
    wx.getPrivacySetting({
      success: ({ needAuthorization }) => resolve(needAuthorization),
      fail: () => resolve(false),
    });
  });
}
