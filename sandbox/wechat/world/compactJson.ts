/** Marks a 64-bit id kept as text, so that JSON storage does not lose digits. */
export interface Int64 {
  readonly int64: string;
}

/** Wraps decimal digits as an {@link Int64}. */
export function int64(digits: string | bigint): Int64 {
  return { int64: String(digits) };
}

/** True for a value made by {@link int64}. */
export function isInt64(value: unknown): value is Int64 {
  return typeof value === 'object' && value !== null && 'int64' in value && typeof value.int64 === 'string';
}

/**
 * Compact JSON as WeChat sends it: no spaces, and 64-bit ids as bare numbers that exceed 2^53
 * (a client that parses them as doubles gets a wrong id, as in real life).
 */
export function compactJson(value: unknown, indent = 0): string {
  const digits: string[] = [];
  const text = JSON.stringify(
    value,
    (_key, item: unknown) => {
      if (!isInt64(item)) return item;
      digits.push(item.int64);
      return `\u0001${digits.length - 1}\u0001`;
    },
    indent,
  );
  return digits.length === 0
    ? text
    : text.replace(/"\\u0001(\d+)\\u0001"/g, (_m, i) => digits[Number(i)] ?? '0');
}
