import { XMLParser } from 'fast-xml-parser';
import type { Fields } from './fields.ts';
import { isPlainXml } from './xmlGuard.ts';

const parser = new XMLParser({
  ignoreAttributes: true,
  // Values stay strings: a MsgId is an int64 and an EventKey such as `007` is not a number.
  parseTagValue: false,
  // Trims text between tags only; what a person typed arrives in CDATA, which is left alone.
  trimValues: true,
  processEntities: true,
  htmlEntities: false,
  maxNestedTags: 16,
});

/**
 * Reads the content of the `<xml>` root.
 * @returns null for anything but plain, well-formed XML as WeChat sends it (see `isPlainXml`).
 */
export function parseXml(text: string): Fields | null {
  if (!isPlainXml(text)) return null;
  try {
    const { xml }: { xml?: Fields | string } = parser.parse(text);
    return typeof xml === 'object' ? xml : null;
  } catch {
    return null;
  }
}

/** What `buildXml` writes: numbers bare, strings as CDATA, arrays as repeated elements. */
export type XmlValue = string | number | { readonly [name: string]: XmlValue } | readonly XmlValue[];

/** Writes `<xml>…</xml>`. Element names are ours and trusted; values may come from people. */
export function buildXml(fields: { readonly [name: string]: XmlValue }): string {
  return element('xml', fields);
}

function element(name: string, value: XmlValue): string {
  if (isList(value)) return value.map((item) => element(name, item)).join('');
  if (typeof value === 'number') return `<${name}>${value}</${name}>`;
  if (typeof value === 'string') return `<${name}>${cdata(value)}</${name}>`;
  const inner = Object.entries(value).map(([child, content]) => element(child, content));
  return `<${name}>${inner.join('')}</${name}>`;
}

// Array.isArray does not narrow readonly arrays out of a union.
function isList(value: XmlValue): value is readonly XmlValue[] {
  return Array.isArray(value);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what XML 1.0 does not allow.
const notXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** `]]>` would end the section and let a person's text become markup, so it is split over two sections. */
function cdata(text: string): string {
  return `<![CDATA[${text.replace(notXml, '').replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}
