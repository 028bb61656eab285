const SEPARATORS = /[,，、;；/+\s.。和与及]+|还有/u;
const NUMERALS = '零一二三四五六七八九';
/** A number of an option: at most two digits, as lists that are answered by number are short. */
const NUMBER = /^\d{1,2}$/;

/** Numbers of options that a message names; several readings of one row of digits are `unclear`. */
export type Numbers =
  | { readonly kind: 'numbers'; readonly numbers: readonly number[] }
  | { readonly kind: 'unclear'; readonly readings: readonly (readonly number[])[] }
  | { readonly kind: 'none' };

/**
 * The options that are named by nothing but numbers: `1 3 5`, `1-3`, `①③⑤`, `第1、第3`, `一三五`, and `135` when it
 * can be read in one way only: `12` of twelve may be 12 or 1 and 2. Numbers above `count` are returned as they are.
 */
export function numbersIn(text: string, count: number): Numbers {
  const said = plain(text);
  const pieces = said.split(SEPARATORS).filter((piece) => piece !== '');
  const [only] = pieces;
  if (only !== undefined && pieces.length === 1 && /^\d{2,20}$/.test(only)) return inOneRow(only, count);
  const numbers = pieces.flatMap((piece) => span(piece) ?? (NUMBER.test(piece) ? [Number(piece)] : [NaN]));
  const isSound = numbers.length > 0 && !numbers.some(Number.isNaN);
  return isSound ? { kind: 'numbers', numbers } : { kind: 'none' };
}

function plain(text: string): string {
  return (
    text
      .slice(0, 200)
      // Circled numbers stand apart; folding would join them.
      .replace(/[①-⑳]/g, (sign) => ` ${sign.charCodeAt(0) - 0x245f} `)
      .normalize('NFKC')
      .replace(/^[我选要是:\s]+/, '')
      .replace(/第(\d{1,2}|[一二三四五六七八九])[个项条种]?/g, '$1')
      .replace(/(?<=\d)[个项条种号](?=[^\d]|$)/g, ' ')
      .replace(/^[一二三四五六七八九、，,\s]+$/, (row) => row.replace(/[一二三四五六七八九]/g, digitOf))
      .replace(/[!。.]+$/, '')
  );
}

const digitOf = (sign: string): string => String(NUMERALS.indexOf(sign));

/** 1-3, 1到3. */
function span(piece: string): readonly number[] | null {
  const [, first, last] = /^(\d{1,2})[-到至~—](\d{1,2})$/.exec(piece) ?? [];
  const [from, to] = [Number(first), Number(last)];
  if (first === undefined || from >= to) return null;
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

function inOneRow(row: string, count: number): Numbers {
  const readings = readingsOf(row, count);
  const [first, second] = readings;
  if (!first) return NUMBER.test(row) ? { kind: 'numbers', numbers: [Number(row)] } : { kind: 'none' };
  return second ? { kind: 'unclear', readings } : { kind: 'numbers', numbers: first };
}

/** Every way to read a row of digits as different numbers up to `count`; a few are enough to ask. */
function readingsOf(row: string, count: number): number[][] {
  const found: number[][] = [];
  const read = (at: number, before: readonly number[]): void => {
    if (found.length > 2) return;
    if (at === row.length) found.push([...before]);
    for (const length of [2, 1]) {
      const piece = row.slice(at, at + length);
      const number = Number(piece);
      const fits = piece.length === length && !piece.startsWith('0') && number <= count;
      if (fits && !before.includes(number)) read(at + length, [...before, number]);
    }
  };
  read(0, []);
  return found;
}
