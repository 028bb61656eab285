const digits = '零一二三四五六七八九';

/** 0 to 99 in Chinese: 10 is 十, 12 十二, 20 二十. */
function chineseNumber(value: number): string {
  const [tens, ones] = [Math.trunc(value / 10), value % 10];
  const head = tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`;
  return head + (ones === 0 && tens > 0 ? '' : (digits[ones] ?? ''));
}

/**
 * An article code of a rule-set as people write it: `10(5)` is 第十条第（五）项, `9,10(6)` names both. Null for what
 * is no article: a default of ours, an annex, silence.
 */
export function articleWords(article: string | null | undefined): string | null {
  const parts = (article ?? '').split(',').map((code) => /^(\d{1,2})(?:\((\d{1,2})\))?$/.exec(code));
  if (parts.some((part) => part === null)) return null;
  const words = parts.map((part) => {
    const [, whole, item] = part ?? [];
    return `第${chineseNumber(Number(whole))}条${item ? `第（${chineseNumber(Number(item))}）项` : ''}`;
  });
  return words.join('、');
}
