const digits = '零一二三四五六七八九';

/** A number below one hundred as articles write it: 12 is 十二. */
function chinese(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const head = tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`;
  return head + (ones === 0 && tens > 0 ? '' : (digits[ones] ?? ''));
}

/**
 * The articles behind a citation of a rule-set as people write them: `10(5)` is 第十条第（五）项, `9,10(6)` names
 * both. Null for what is no article: a default of ours, an annex, an outside source, silence.
 */
export function articleWords(citation: string | null | undefined): string | null {
  const words = (citation ?? '').split(',').map((code) => {
    const [, number, item] = /^(\d{1,2})(?:\((\d{1,2})\))?$/.exec(code) ?? [];
    if (!number) return null;
    return `第${chinese(Number(number))}条${item ? `第（${chinese(Number(item))}）项` : ''}`;
  });
  return words.includes(null) ? null : words.join('、');
}

/** The same where something must be shown: `annex2` is 附件2; what is written otherwise stays as it is. */
export function articleInWords(citation: string): string {
  const annex = /^annex(\d+)$/.exec(citation);
  return annex ? `附件${annex[1]}` : (articleWords(citation) ?? citation);
}
