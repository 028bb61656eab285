/** How a style sheet is to be bound. */
export interface WxssTarget {
  /** Prefix of classes of a component whose styles are isolated. */
  scope?: string;
  /** A page's sheet reaches only its own page: all pages share one document here. */
  page?: string;
}

/** Elements of WXML are `wx-*` in the document. */
const prefix = 'wx-';

/**
 * Makes a WXSS sheet one that a browser reads: rpx as a share of the width, elements and classes as the runtime
 * writes them. 750rpx are the width of the screen.
 */
export function transformWxss(wxss: string, { scope, page }: WxssTarget = {}): string {
  const plain = wxss.replace(/\/\*[\s\S]*?\*\//g, '');
  const css = rules(plain, (selector) => transformSelector(selector, scope, page)).replace(
    /(-?\d*\.?\d+)rpx\b/g,
    (_whole, amount: string) => `${Number((Number(amount) / 7.5).toFixed(5))}vw`,
  );
  return page && css.trim() ? `@scope (wx-page[is="${page}"]) {\n${css}\n}` : css;
}

/** Walks blocks; what stands before a block is a selector unless it belongs to an at-rule. */
function rules(css: string, selector: (text: string) => string): string {
  let out = '';
  let at = 0;
  while (at < css.length) {
    const open = css.indexOf('{', at);
    if (open < 0) return out + css.slice(at);
    const head = css.slice(at, open);
    const close = matching(css, open);
    const body = css.slice(open + 1, close);
    // A statement such as @charset may precede the head of the block.
    const statementEnd = head.lastIndexOf(';') + 1;
    const name = head.slice(statementEnd).trim();
    out += head.slice(0, statementEnd);
    if (/^@(media|supports|layer|container)/.test(name)) out += `${name} {${rules(body, selector)}}\n`;
    else if (name.startsWith('@')) out += `${name} {${body}}\n`;
    else out += `${selector(name)} {${body}}\n`;
    at = close + 1;
  }
  return out;
}

function matching(css: string, open: number): number {
  let depth = 0;
  for (let at = open; at < css.length; at += 1) {
    if (css[at] === '{') depth += 1;
    if (css[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  throw new Error(`a block is not closed: ${css.slice(open, open + 60)}`);
}

function transformSelector(selector: string, scope: string | undefined, page: string | undefined): string {
  return selector
    .replace(/\s+/g, ' ')
    .replace(/(^|[\s>+~,(])([a-z][\w-]*)/g, (_whole, before: string, tag: string) =>
      tag === 'page' && page ? `${before}:scope` : `${before}${prefix}${tag}`,
    )
    .replace(/:host/g, scope ? `[wx-host="${scope}"]` : ':scope')
    .replace(/\.([A-Za-z_][\w-]*)/g, (_whole, name: string) => (scope ? `.${scope}--${name}` : `.${name}`));
}
