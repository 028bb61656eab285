import { fill } from './fill.ts';
import type { SpeakerPlaceholder } from './placeholders.ts';
import { chatTextOf, type chatTexts, type TextKey } from './registry.ts';
import type { Speaker } from './types.ts';

type Names<K extends TextKey> = (typeof chatTexts)[K]['placeholders'][number];
type Values<K extends TextKey> = Readonly<Record<Exclude<Names<K>, SpeakerPlaceholder>, string>>;

/**
 * What the bureau says at this place: its own words, or ours. Its own are passed over where they cannot be filled in, for
 * example because they name a telephone that was taken away since.
 */
export function phrase<K extends TextKey>(speaker: Speaker, key: K, values: Values<K>): string {
  const known = { ...values, bureau: speaker.name, phone: speaker.phone };
  const own = speaker.texts?.[key];
  const said = own === undefined ? null : fill(own, known);
  const { text } = chatTextOf(key);
  return said ?? fill(text, known) ?? text;
}
