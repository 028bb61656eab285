import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const folder = '@expo-google-fonts/noto-serif-sc';
const resolve = createRequire(import.meta.url).resolve;
const cache = new Map<string, Buffer>();

/** Names under which a document knows its two weights. */
export const fonts = {
  text: `${folder}/400Regular/NotoSerifSC_400Regular.ttf`,
  bold: `${folder}/700Bold/NotoSerifSC_700Bold.ttf`,
} as const;

export type FontName = keyof typeof fonts;

/** The bytes of a font, read once: 15 MB, of which a document embeds the characters it uses. */
export function fontBytes(name: FontName): Buffer {
  const known = cache.get(name);
  if (known) return known;
  const bytes = readFileSync(resolve(fonts[name]));
  cache.set(name, bytes);
  return bytes;
}
