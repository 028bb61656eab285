import { isReservedName } from './fields.ts';

const maxDepth = 8;
const maxElements = 1000;
const declaration = /^\s*<\?xml[^<>?]{0,100}\?>/;
const tag = /<(\/?)([A-Za-z_][\w.-]{0,63})[ \t\r\n]{0,8}(\/?)>/y;
// The five names that XML itself defines; they expand to one character each and cannot be redefined here.
const foreignEntity = /&(?!(?:amp|lt|gt|quot|apos);)/;

/**
 * Says whether a document stays within the XML that WeChat sends: one root, elements without attributes,
 * text and CDATA. DOCTYPE, entities, comments, processing instructions, attributes, deep nesting and
 * unbalanced tags are out, so the parser behind never meets the constructs that XML attacks are made of.
 * Linear in the length. CDATA is skipped whole: a citizen may well type `<!DOCTYPE html>`.
 */
export function isPlainXml(text: string): boolean {
  const open: string[] = [];
  let elements = 0;
  let at = declaration.exec(text)?.[0].length ?? 0;
  for (;;) {
    const next = text.indexOf('<', at);
    const between = text.slice(at, next === -1 ? text.length : next);
    if (foreignEntity.test(between)) return false;
    if (open.length === 0 && between.trim() !== '') return false;
    if (next === -1) return open.length === 0 && elements > 0;
    if (text.startsWith('<![CDATA[', next)) {
      const end = text.indexOf(']]>', next);
      if (open.length === 0 || end === -1) return false;
      at = end + 3;
      continue;
    }
    tag.lastIndex = next;
    const [whole, closing, name, empty] = tag.exec(text) ?? [];
    if (whole === undefined || name === undefined || isReservedName(name)) return false;
    at = next + whole.length;
    if (closing) {
      if (empty || open.pop() !== name) return false;
      continue;
    }
    if (open.length === 0 && elements > 0) return false;
    elements += 1;
    if (elements > maxElements || open.length >= maxDepth) return false;
    if (!empty) open.push(name);
  }
}
