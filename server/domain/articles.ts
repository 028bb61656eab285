const digits = '零一二三四五六七八九';

/** A number below one hundred as articles write it: 12 is 十二. */
function chinese(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const head = tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`;
  return head + (ones === 0 && tens > 0 ? '' : (digits[ones] ?? ''));
}

/**
 * An article of a rule-set as people write it: `4(3)` is 第四条第（三）项, `annex2` is 附件2. What is written
 * otherwise stays as it is.
 */
export function articleInWords(article: string): string {
  const annex = /^annex(\d+)$/.exec(article);
  if (annex) return `附件${annex[1]}`;
  const [, number, item] = /^(\d{1,2})(?:\((\d{1,2})\))?$/.exec(article) ?? [];
  if (!number) return article;
  return `第${chinese(Number(number))}条${item ? `第（${chinese(Number(item))}）项` : ''}`;
}
