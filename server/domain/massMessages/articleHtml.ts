import { type Block, parseMarkup } from './markup.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
// biome-ignore lint/suspicious/noControlCharactersInRegex: they have no place in HTML.
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

const tags: { readonly [K in Block['kind']]: (block: Extract<Block, { kind: K }>) => string } = {
  heading: ({ text }) => `<h2>${escaped(text)}</h2>`,
  paragraph: ({ text }) => `<p>${escaped(text)}</p>`,
  list: ({ items }) => `<ul>${items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`,
};

/** The article in the few tags that WeChat takes (h2, p, ul, li); all that was typed is text. */
export function articleHtml(body: string): string {
  return parseMarkup(body)
    .map((block) => (tags[block.kind] as (block: Block) => string)(block))
    .join('');
}

function escaped(text: string): string {
  return text.replace(control, '').replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
