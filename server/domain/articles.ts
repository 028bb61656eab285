const digits = '零一二三四五六七八九';

/** A number below one hundred as articles write it: 12 is 十二. */
function chinese(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const head = tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`;
  return head + (ones === 0 && tens > 0 ? '' : (digits[ones] ?? ''));
}

/** `10(5)`, `8(1)2` with a numbered point, `41¶2` with a paragraph. */
const PLACE = /^(\d{1,2})(?:¶(\d)|\((\d{1,2})\)(\d{1,2})?)?$/;

function placeWords(code: string): string | null {
  const [, article, paragraph, item, point] = PLACE.exec(code) ?? [];
  if (!article) return null;
  const inside = paragraph ? `第${chinese(Number(paragraph))}款` : '';
  const below = item ? `第（${chinese(Number(item))}）项${point ? `第${point}目` : ''}` : '';
  return `第${chinese(Number(article))}条${inside}${below}`;
}

/**
 * The articles behind a citation of a rule-set as people write them: `10(5)` is 第十条第（五）项, `9,10(6)` names
 * both, `36-47` a span. Null for what is no article: a default of ours, an annex, an outside source, silence.
 */
export function articleWords(citation: string | null | undefined): string | null {
  const words = (citation ?? '').split(',').map((code) => {
    const [first, last] = code.split('-').map(placeWords);
    if (!code.includes('-')) return first ?? null;
    return first && last ? `${first}至${last}` : null;
  });
  return words.includes(null) ? null : words.join('、');
}

/** The same where something must be shown: `annex2` is 附件2; what is written otherwise stays as it is. */
export function articleInWords(citation: string): string {
  const annex = /^annex(\d+)$/.exec(citation);
  return annex ? `附件${annex[1]}` : (articleWords(citation) ?? citation);
}
