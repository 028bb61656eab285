import { afterTexts } from './topics/after.ts';
import { beforeTexts } from './topics/before.ts';
import { faultTexts } from './topics/fault.ts';
import { followTexts } from './topics/follow.ts';
import { helpTexts } from './topics/help.ts';
import { humanTexts } from './topics/human.ts';
import { serviceTexts } from './topics/service.ts';
import type { ChatText } from './types.ts';

/** Every text that a bureau may word itself. A new one is an entry in the file of its topic. */
export const chatTexts = {
  ...followTexts,
  ...helpTexts,
  ...beforeTexts,
  ...afterTexts,
  ...humanTexts,
  ...serviceTexts,
  ...faultTexts,
} as const satisfies Record<string, ChatText>;

export type TextKey = keyof typeof chatTexts;

export const textKeys = Object.keys(chatTexts) as TextKey[];

/** The entry of that key, with all that an entry may have. */
export function chatTextOf(key: TextKey): ChatText {
  return chatTexts[key];
}

/** Narrows stored or typed text to a key. */
export function isTextKey(key: string): key is TextKey {
  return Object.hasOwn(chatTexts, key);
}
