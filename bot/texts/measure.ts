import { byteLength } from '../text/bytes.ts';
import { BRACES, fill } from './fill.ts';
import { type PlaceholderName, placeholders } from './placeholders.ts';

/** Names in braces that the text uses, each once. */
export function namesIn(text: string): string[] {
  return [...new Set([...text.matchAll(BRACES)].map(([, name = '']) => name))];
}

/** Narrows a name in braces to one that we know. */
export function isPlaceholder(name: string): name is PlaceholderName {
  return Object.hasOwn(placeholders, name);
}

/** Bytes of the text in UTF-8 once it is filled in with the longest values. */
export function filledBytes(text: string): number {
  const widest = Object.entries(placeholders).map(([name, { bytes }]) => [name, ' '.repeat(bytes)]);
  return byteLength(fill(text, Object.fromEntries(widest)) ?? text);
}

/** The text as a person would read it, with sample values; what the bureau has of its own comes first. */
export function sampleOf(text: string, own: Readonly<Partial<Record<PlaceholderName, string>>> = {}): string {
  return text.replace(BRACES, (all, name: string) =>
    isPlaceholder(name) ? (own[name] ?? placeholders[name].sample) : all,
  );
}
