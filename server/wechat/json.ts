import { type Fields, type FieldValue, isReservedName } from './fields.ts';

const maxDepth = 8;
const maxEntries = 1000;
const stringOrNumber = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
const longInteger = /^-?\d{16,}$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: WeChat lets them through inside nicknames.
const control = /[\u0000-\u001f]/g;

/**
 * `JSON.parse` that keeps integers of 16 digits and more as strings: WeChat's msgid and MsgId are int64.
 * Raw control characters, which WeChat is known to leave inside strings, are dropped.
 * @throws SyntaxError
 */
export function parseJson(text: string): unknown {
  const valid = withoutRawControls(text);
  // Only valid JSON gets here, where every string ends: the expression below is then linear.
  return JSON.parse(
    valid.replace(stringOrNumber, (token) => (longInteger.test(token) ? `"${token}"` : token)),
  );
}

function withoutRawControls(text: string): string {
  try {
    JSON.parse(text);
    return text;
  } catch {
    const cleaned = text.replace(control, ' ');
    JSON.parse(cleaned);
    return cleaned;
  }
}

/**
 * Reads a JSON push into the shape that an XML push has: keys trimmed (WeChat's own samples carry a leading
 * space), scalars as strings, null as the empty string.
 * @returns null when it is not a JSON object, too deep, too large or has reserved or repeated keys.
 */
export function parseJsonFields(text: string): Fields | null {
  try {
    const budget = { left: maxEntries };
    const value = convert(parseJson(text), maxDepth, budget);
    return typeof value === 'object' && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

function convert(value: unknown, depth: number, budget: { left: number }): FieldValue {
  budget.left -= 1;
  if (depth < 0 || budget.left < 0) throw new RangeError('too deep or too large');
  if (value === null) return '';
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return value.map((item) => convert(item, depth - 1, budget));
  const fields: Fields = {};
  for (const [key, item] of Object.entries(value)) {
    const name = key.trim();
    if (isReservedName(name) || Object.hasOwn(fields, name)) throw new RangeError('key');
    fields[name] = convert(item, depth - 1, budget);
  }
  return fields;
}
