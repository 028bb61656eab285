import { isPlaceholder } from '../../../bot/texts/measure.ts';
import { placeholders } from '../../../bot/texts/placeholders.ts';
import { chatTextOf, type TextKey } from '../../../bot/texts/registry.ts';

/** What staff need to know about the place where a text is said. */
export interface TextPlace {
  topic: string;
  title: string;
  about: string;
  ours: string;
  placeholders: { name: string; label: string; required: boolean }[];
  /** Commands that it must go on naming. */
  keep: readonly string[];
  maxBytes: number;
}

/** The registry's entry for the console. */
export function textPlace(key: TextKey): TextPlace {
  const {
    topic,
    title,
    about,
    text: ours,
    placeholders: names,
    required = [],
    keep = [],
    maxBytes,
  } = chatTextOf(key);
  return {
    ...{ topic, title, about, ours, keep, maxBytes },
    placeholders: names.filter(isPlaceholder).map((name) => ({
      name,
      label: placeholders[name].label,
      required: required.includes(name),
    })),
  };
}
