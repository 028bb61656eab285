import { type Int64, isInt64 } from '../world/compactJson.ts';

/** A value of a pushed message: text, number, 64-bit id, nested element, or the same element several times. */
export type FieldValue = string | number | Int64 | Fields | Fields[];

/** A pushed message before it becomes XML or JSON; the order of keys is the order of elements. */
export interface Fields {
  [name: string]: FieldValue;
}

/** Renders a message as WeChat's XML: text in CDATA, numbers bare, no declaration. */
export function toXml(fields: Fields): string {
  return `<xml>${elements(fields)}</xml>`;
}

function elements(fields: Fields): string {
  return Object.entries(fields)
    .flatMap(([name, value]) => (Array.isArray(value) ? value : [value]).map((v) => element(name, v)))
    .join('');
}

function element(name: string, value: Exclude<FieldValue, Fields[]>): string {
  return `<${name}>${inner(value)}</${name}>`;
}

function inner(value: Exclude<FieldValue, Fields[]>): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return cdata(value);
  return isInt64(value) ? value.int64 : elements(value);
}

/** A CDATA section; the end mark inside the text is split over two sections. */
export function cdata(text: string): string {
  return `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}

/** The JSON push has the same keys, except that a list with one item is the bare item (wechat.md §1.3). */
export function toPushJson(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      if (Array.isArray(value)) return [name, value.length === 1 && value[0] ? value[0] : value];
      return [name, typeof value === 'object' && !isInt64(value) ? toPushJson(value) : value];
    }),
  );
}
