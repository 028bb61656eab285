// Copied from server/forms/engine by sandbox/miniprogram/copyForms.ts. Do not edit.
/** Citizen identity number, GB 11643-1999: 17 digits and a check character (ISO 7064 MOD 11-2). */

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK = '10X98765432';
/** Nobody older applies; a date before it is a typing error. */
const OLDEST_YEARS = 130;

/** The check character that belongs to the first 17 digits. */
export function checkCharacter(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(first17[i]), 0);
  return CHECK.charAt(sum % 11);
}

/** True for 17 digits and a digit or capital X. */
export function hasIdShape(value: unknown): value is string {
  return typeof value === 'string' && /^[1-9]\d{16}[\dX]$/.test(value);
}

/** Birth date in the number, `YYYY-MM-DD`, or null when it is not a day of the calendar. */
export function birthDateOf(id: string): string | null {
  const [y, m, d] = [id.slice(6, 10), id.slice(10, 12), id.slice(12, 14)];
  const date = new Date(Date.UTC(Number(y), Number(m) - 1, Number(d)));
  const text = `${y}-${m}-${d}`;
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text ? text : null;
}

/** 男 for an odd 17th digit, 女 for an even one. */
export function sexOf(id: string): '男' | '女' {
  return Number(id.charAt(16)) % 2 === 1 ? '男' : '女';
}

/** True when the birth date exists, is not after `today` and not more than 130 years before it. */
export function birthDatePlausible(id: string, today: string): boolean {
  const birth = birthDateOf(id);
  if (birth === null || birth > today) return false;
  return Number(today.slice(0, 4)) - Number(birth.slice(0, 4)) <= OLDEST_YEARS;
}

/** Shape, check character and birth date all hold. */
export function isIdNumber(value: unknown, today: string): value is string {
  return hasIdShape(value) && checkCharacter(value) === value.charAt(17) && birthDatePlausible(value, today);
}
