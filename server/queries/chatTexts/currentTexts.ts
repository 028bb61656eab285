import type { TextOverrides } from '../../../bot/texts/types.ts';
import { ChatVersion } from '../../models/chatVersion.ts';

const keepMs = 60_000;
const cache = new Map<string, { texts: TextOverrides; until: number }>();

/** A bureau's own texts. Kept for a minute, like the bureau itself (`getBureau`): every chat turn needs them. */
export async function currentTexts(bureauId: string, now: Date): Promise<TextOverrides> {
  const known = cache.get(bureauId);
  if (known && known.until > now.getTime()) return known.texts;
  const rows = await ChatVersion.find(
    { bureauId, subject: 'text', current: true },
    { key: 1, content: 1 },
  ).lean();
  const texts = Object.fromEntries(rows.map(({ key, content }) => [key, content]));
  cache.set(bureauId, { texts, until: now.getTime() + keepMs });
  return texts;
}

/** What was last read of them, however long ago: for when the store does not answer. */
export function knownTexts(bureauId: string): TextOverrides {
  return cache.get(bureauId)?.texts ?? {};
}

/** Read anew the next time, so that this process sees its own change at once; others see it within the minute. */
export function forgetTexts(bureauId: string): void {
  const known = cache.get(bureauId);
  if (known) cache.set(bureauId, { ...known, until: 0 });
}
