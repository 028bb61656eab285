import type { Fields } from '../fields.ts';
import { parseJsonFields } from '../json.ts';
import { parseXml } from '../xml.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Parses an envelope or a message; the account's console decides whether pushes are XML or JSON.
 * @returns null for anything malformed, invalid UTF-8 included.
 */
export function parseDocument(bytes: Buffer): Fields | null {
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    return null;
  }
  return text.trimStart().startsWith('{') ? parseJsonFields(text) : parseXml(text);
}
