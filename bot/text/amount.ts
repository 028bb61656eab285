const LONGEST = 60;
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
/** Formal and traditional writing, and other names of the same. */
const SAME: Readonly<Record<string, string>> = {
  ...{ 〇: '零', 两: '二', 俩: '二', 壹: '一', 贰: '二', 叁: '三', 肆: '四', 伍: '五', 陆: '六', 柒: '七' },
  ...{ 捌: '八', 玖: '九', 拾: '十', 佰: '百', 仟: '千', 萬: '万', 億: '亿', 圆: '元', 塊: '块', 廿: '二十' },
};
/** Words with a numeral that say no number. */
const NO_NUMBER =
  /一共|一起|一次|一下|一些|一点|一样|一直|一般|一定|统一|万一|千万别|[一二三四五六七八九十两\d]+[个名位]人|[一二三四五六七八九十两\d]+[次天张盒瓶支回]/g;
const NUMBER = '[\\d零一二三四五六七八九十百千万亿][\\d.,零一二三四五六七八九十百千万亿wk]*';
const YUAN = new RegExp(
  `(-?)(${NUMBER})(?:[多余来几]?)([万千百亿]?)(?:(元|块钱|块|rmb|￥|¥)(?:(${NUMBER})?(角|毛)?(?:(${NUMBER})分)?)?)?`,
  'g',
);
const SMALL = new RegExp(`^(${NUMBER})(角|毛|分)(?:钱)?$`);
/** From one amount to another. */
const RANGE = new RegExp(`${NUMBER}(?:元|块)?[到至~—-]${NUMBER}`);
const AROUND =
  /大概|大约|约莫|约|差不多|应该是?|可能|好像|估计|左右|上下|以上|以内|不到|将近|接近|超过|人民币|rmb|整|吧|的样子/g;

/** What a text says about an amount: yuan, several amounts, or none. */
export type Amount = { readonly kind: 'one'; readonly yuan: number } | { readonly kind: 'none' | 'many' };

/**
 * An amount in yuan as people write it: 两千三, 3.5万, ￥1,200, 1200元左右, 十二块五. Expects `halfWidth` text. Two
 * amounts (两三千, 2000到3000) are `many`: which one is meant is for the person to say.
 */
export function amountOf(text: string): Amount {
  // Longer texts are no amounts, and searching them takes quadratic time.
  if (text.length > LONGEST) return { kind: 'none' };
  const plain = [...text.toLowerCase()].map((sign) => SAME[sign] ?? sign).join('');
  const said = plain.replace(NO_NUMBER, '').replace(AROUND, '');
  const cents = SMALL.exec(said);
  if (cents) return oneOf(scaled(numberOf(cents[1] ?? ''), cents[2] === '分' ? 0.01 : 0.1));
  if (RANGE.test(said)) return { kind: 'many' };
  const found = [...said.matchAll(YUAN)];
  const marked = found.filter(
    ([all], at) => /[元块]/.test(all) || /[￥¥]$/.test(said.slice(0, found[at]?.index)),
  );
  const candidates = found.length > 1 && marked.length === 1 ? marked : found;
  const [only, second] = candidates;
  if (!only) return { kind: 'none' };
  if (second) return { kind: 'many' };
  return oneOf(yuanOf(only));
}

function oneOf(yuan: number | null): Amount {
  return yuan === null ? { kind: 'none' } : { kind: 'one', yuan: rounded(yuan) };
}

/** 3.5 × 10,000 must not become 35000.000000000004. */
const rounded = (value: number): number => (Math.abs(value) < 1e12 ? Number(value.toFixed(6)) : value);
const scaled = (value: number | null, by: number): number | null => (value === null ? null : value * by);

function yuanOf([, minus, number = '', unit = '', , rest, tens, cents]: RegExpMatchArray): number | null {
  const whole = numberOf(`${number.replace(/[.,]+$/, '')}${unit}`);
  if (whole === null) return null;
  const jiao = rest === undefined ? 0 : numberOf(rest);
  const fen = cents === undefined ? 0 : numberOf(cents);
  if (jiao === null || fen === null) return null;
  // 十二块五 is twelve and a half; 12块50 names fen.
  const small = tens !== undefined || jiao < 10 ? jiao * 0.1 : jiao * 0.01;
  const value = whole + small + fen * 0.01;
  return minus ? -value : value;
}

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
