import { createPrivacy, type Privacy } from './privacy.ts';
import type { PhoneSettings } from './settings.ts';

/** Something that a page handed to WeChat's share panel. */
export interface Shared {
  title?: string;
  path?: string;
  imageUrl?: string;
}

/** What a page is told when the person shares. */
export interface ShareRequest {
  from: 'button' | 'menu';
  target?: { id: string; dataset: Record<string, unknown> };
}

/** The phone around the mini program: what tests and the simulator's page turn, and what they can look at. */
export interface Phone extends PhoneSettings {
  privacy: Privacy;
  /** What was shared, newest last. */
  shared: Shared[];
  /** What WeChat showed outside the mini program: settings, calls, documents; newest last. */
  notes: string[];
  /** What the camera sees: the text of the next code that is scanned. */
  nextScan: string;
  /** Files that the next choice of media or messages takes, before a file dialog is shown. */
  nextFiles: File[];
  clipboard: string;
  note(text: string): void;
  share(request: ShareRequest): void;
  /** Puts the mini program into the background, and brings it back. */
  background(): void;
  foreground(): void;
  /** Pulls the page down, as a finger does. */
  pullDown(): void;
  /** Tells what the page does when the person shares; set by the page stack. */
  onShare: (request: ShareRequest) => Shared | undefined;
  onBackground: () => void;
  onForeground: () => void;
  onPullDown: () => void;
  onNetwork: (() => void)[];
}

let current: Phone | undefined;

/** The phone that the mini program runs on. */
export const phone: Phone = new Proxy({} as Phone, {
  get(_target, name) {
    if (!current) throw new Error('no phone: call usePhone() first');
    return Reflect.get(current, name);
  },
  set(_target, name, value) {
    if (!current) throw new Error('no phone: call usePhone() first');
    return Reflect.set(current, name, value);
  },
});

/** Starts a new phone. */
export function usePhone(settings: PhoneSettings): Phone {
  let { network } = settings;
  const nothing = () => undefined;
  const made: Phone = {
    ...settings,
    get network() {
      return network;
    },
    set network(value) {
      network = value;
      for (const listener of made.onNetwork) listener();
    },
    privacy: createPrivacy(settings.privacyAgreed),
    ...{ shared: [], notes: [], nextScan: '', nextFiles: [], clipboard: '', onNetwork: [] },
    ...{ onShare: nothing, onBackground: nothing, onForeground: nothing, onPullDown: nothing },
    note: (text) => void made.notes.push(text),
    share(request) {
      const shared = made.onShare(request);
      if (shared) made.shared.push(shared);
    },
    background: () => made.onBackground(),
    foreground: () => made.onForeground(),
    pullDown: () => made.onPullDown(),
  };
  current = made;
  return made;
}
