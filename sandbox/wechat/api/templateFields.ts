/** Checks one value; answers what is wrong, or null. */
type FieldRule = (value: string) => string | null;

const codePoints = (text: string) => [...text].length;

function matches(pattern: RegExp, hint: string): FieldRule {
  return (value) => (pattern.test(value) ? null : hint);
}

const [month, date] = ['(0?[1-9]|1[0-2])', String.raw`(0?[1-9]|[12]\d|3[01])`];
// The dashed spelling is in the official sample of bizsend (api_sendnewsubscribemsg).
const day = String.raw`(\d{4}年${month}月${date}日|\d{4}-${month}-${date})`;
const clock = String.raw`([01]?\d|2[0-3]):[0-5]\d`;
const range = (one: string) => new RegExp(`^${one}(~${one})?$`);

/**
 * Limits by keyword type (wechat.md §2.5: official table of subscription messages; category templates of official
 * accounts follow it, §2.3). Only the documented spellings of dates and times are taken.
 */
export const templateFields: Record<string, FieldRule> = {
  thing: (v) => (codePoints(v) <= 20 ? null : 'at most 20 characters'),
  short_thing: (v) => (codePoints(v) <= 5 ? null : 'at most 5 characters'),
  number: matches(/^(?=.{1,32}$)\d+(\.\d+)?$/, 'at most 32 digits, decimals allowed'),
  letter: matches(/^[A-Za-z]{1,32}$/, 'at most 32 letters'),
  symbol: matches(/^[\p{P}\p{S}]{1,5}$/u, 'at most 5 symbols'),
  character_string: matches(/^[\x20-\x7e]{1,32}$/, 'at most 32 digits, letters or symbols, no Chinese'),
  time: matches(range(`(${day} )?${clock}`), 'like 15:01 or 2019年10月1日 15:01, or a range with ~'),
  date: matches(range(`${day}( ${clock})?`), 'like 2019年10月1日 or 2019年10月1日 15:01, or a range with ~'),
  amount: matches(/^[¥￥$€£]?\d{1,10}(\.\d{1,2})?元?$/, 'currency sign, at most 10 digits, may end in 元'),
  phone_number: matches(/^[\d+\-() ]{1,17}$/, 'at most 17 digits and symbols'),
  car_number: matches(/^[\p{Script=Han}A-Z][A-Z0-9]{1,6}[\p{Script=Han}A-Z0-9]$/u, 'at most 8 characters'),
  name: (v) =>
    /^[A-Za-z·. ]{1,20}$/.test(v) || /^[\p{Script=Han}A-Za-z·. ]{1,10}$/u.test(v)
      ? null
      : 'at most 10 Chinese characters or 20 letters',
  phrase: matches(/^\p{Script=Han}{1,5}$/u, 'at most 5 Chinese characters'),
  enum: () => null,
  // Keywords of historic templates: cut at 20 characters by WeChat, never refused.
  keyword: () => null,
};

/** Control characters, line breaks among them, are refused in every type. */
export function hasControlCharacter(value: string): boolean {
  return /\p{Cc}/u.test(value);
}
