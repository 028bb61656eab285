import type { Field } from '../engine/index.ts';

/** Words of the first versions that are true in a conversation alone, and what is true wherever a form is filled in. */
const words = [
  ['您在本对话中填写', '您在这里填写'],
  ['不会在对话里完整显示', '核对时只显示一部分'],
  ['对话里不会完整显示', '核对时只显示一部分'],
] as const;

const said = (text: string): string => words.reduce((so, [before, after]) => so.replace(before, after), text);

/** An item in words that fit chat and mini program alike; nothing else of it changes. */
export function anywhere<F extends Field>(field: F): F {
  return { ...field, help: said(field.help), ...('text' in field ? { text: said(field.text) } : {}) };
}
