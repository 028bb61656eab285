const DIGITS = '零一二三四五六七八九';
const UNITS: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1000,
  万: 10_000,
  w: 10_000,
  k: 1000,
  亿: 100_000_000,
};

/**
 * A number in digits, in Chinese numerals or in both: 1,200 · 一百二 · 两千零三 · 1万2 · 3.5万. Null for anything else,
 * also for a row of numerals (二三).
 */
export function numberOf(text: string): number | null {
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text)) return Number(text.replaceAll(',', ''));
  const tokens = text.match(/\d+(?:\.\d+)?|[零一二三四五六七八九十百千万亿wk]/g) ?? [];
  if (tokens.length === 0 || tokens.join('') !== text) return null;
  return new Reader().read(tokens);
}

/** Adds up a number from its largest unit to its smallest. */
class Reader {
  #total = 0;
  #section = 0;
  #pending: number | null = null;
  #lastUnit = 0;
  #afterZero = false;

  read(tokens: readonly string[]): number | null {
    const isRead = tokens.every((token) => {
      const unit = UNITS[token];
      return unit === undefined ? this.#digit(token) : this.#unit(unit);
    });
    return isRead ? this.#end() : null;
  }

  #digit(token: string): boolean {
    if (this.#pending !== null && this.#pending !== 0) return false;
    const value = /^\d/.test(token) ? Number(token) : DIGITS.indexOf(token);
    if (token === '零') this.#afterZero = true;
    this.#pending = value;
    return true;
  }

  #unit(unit: number): boolean {
    const isBig = unit >= 10_000;
    if (!isBig && this.#lastUnit !== 0 && this.#lastUnit < 10_000 && unit >= this.#lastUnit) return false;
    const count = this.#pending ?? (unit === 10 && this.#section === 0 ? 1 : null);
    this.#pending = null;
    this.#afterZero = false;
    if (isBig) {
      const value = this.#section + (count ?? 0);
      if (value === 0) return false;
      this.#total = unit > 10_000 ? (this.#total + value) * unit : this.#total + value * unit;
      this.#section = 0;
    } else {
      if (count === null || count === 0) return unit === 10 && count === 0 && this.#addTen();
      this.#section += count * unit;
    }
    this.#lastUnit = unit;
    return true;
  }

  /** 一百零十二 is heard for 一百一十二. */
  #addTen(): boolean {
    this.#section += 10;
    this.#lastUnit = 10;
    return true;
  }

  #end(): number | null {
    const last = this.#pending ?? 0;
    const sum = this.#total + this.#section;
    if (this.#lastUnit === 0) return this.#pending;
    if (this.#pending === null || this.#afterZero || this.#lastUnit === 10) return sum + last;
    // 两千三 is 2,300: a single numeral counts in the next smaller unit.
    if (Number.isInteger(last) && last < 10) return sum + (last * this.#lastUnit) / 10;
    return last < this.#lastUnit ? sum + last : null;
  }
}
