import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../../../../docs/regulations');

/** The full text behind each rule-set. */
export const documents: Readonly<Record<string, string>> = {
  shucheng: 'shucheng-2021.txt',
  chongqing: 'chongqing-2024.txt',
  lincang: 'lincang-2021.txt',
  'inner-mongolia': 'inner-mongolia.txt',
  hunan: 'hunan-2025.txt',
};

/** Text as it is compared: without white space and book marks, brackets of one width. */
export function plain(text: string): string {
  return text
    .replaceAll(/[\s\u3000《》]/g, '')
    .replaceAll('(', '（')
    .replaceAll(')', '）');
}

/** A regulation that can be asked for what an article says. */
export interface Regulation {
  readonly articles: number;
  /**
   * The text that a citation names: `6(3)` = 第六条第（三）项, `6` the whole article, anything else (`通知`,
   * `annex2`) the whole document; several, divided by commas, one after the other. '' when there is none.
   */
  cited(citation: string): string[];
}

export function readRegulation(file: string): Regulation {
  const text = plain(readFileSync(join(folder, file), 'utf8'));
  const articles = partsOf(text, /第([一二三四五六七八九十]+|\d+)条/g);
  return {
    articles: articles.length,
    cited: (citation) =>
      citation.split(',').map((one) => {
        const [, article, item] = /^(\d+)(?:\((\d+)\))?/.exec(one) ?? [];
        if (!article) return text;
        const whole = articles[Number(article) - 1] ?? '';
        if (!item) return whole;
        return partsOf(whole, /（([一二三四五六七八九十]+|\d+)）/g)[Number(item) - 1] ?? '';
      }),
  };
}

/** Cuts at the headings numbered 1, 2, 3 …; other matches are mentions, not headings. */
function partsOf(text: string, heading: RegExp): string[] {
  const starts: number[] = [];
  for (const match of text.matchAll(heading)) {
    if (numberOf(match[1] ?? '') === starts.length + 1) starts.push(match.index);
  }
  return starts.map((start, i) => text.slice(start, starts[i + 1]));
}

const digits = '零一二三四五六七八九';

/** `十二` → 12. */
function numberOf(word: string): number {
  if (/^\d+$/.test(word)) return Number(word);
  const [tens, ones] = word.includes('十') ? word.split('十') : ['零', word];
  return 10 * (tens === '' ? 1 : digits.indexOf(tens ?? '')) + (ones ? digits.indexOf(ones) : 0);
}
