import type { Template } from '../config.ts';
import { invalidArgument } from './errors.ts';
import { hasControlCharacter, templateFields } from './templateFields.ts';

/** A line of a card. */
export interface CardField {
  key: string;
  label: string;
  value: string;
}

/** Values of a send by keyword name. Colours are taken and ignored, as since 2023. */
export type TemplateData = Record<string, { value?: unknown; color?: string | undefined }>;

/** Keywords dropped since 2023-05: taken, but not shown (wechat.md §2.3). */
const dropped = new Set(['first', 'remark']);

/** Fills a template; throws 47003 naming the field, as WeChat's message does. */
export function fillTemplate(template: Template, data: TemplateData): CardField[] {
  const lines = templateLines(template);
  const known = new Set(lines.map((line) => line.key));
  for (const key of Object.keys(data)) {
    if (!known.has(key) && !dropped.has(key))
      throw invalidArgument(`data.${key} invalid`, 'the keyword is not in the template');
  }
  return lines
    .filter(({ key }) => !dropped.has(key))
    .map((line) => ({ ...line, value: checked(template, line.key, data[line.key]?.value) }));
}

/** The keyword lines of a template's content, e.g. `姓名:{{name1.DATA}}`. */
export function templateLines(template: Template): Array<Pick<CardField, 'key' | 'label'>> {
  return [...template.content.matchAll(/([^\n{}]*?)[:：]?\s*\{\{(\w+)\.DATA\}\}/g)].map(([, label, key]) => ({
    key: key ?? '',
    label: (label ?? '').trim(),
  }));
}

function checked(template: Template, key: string, raw: unknown): string {
  const type = key.replace(/\d+$/, '');
  if (raw === undefined || raw === null) throw invalidArgument(`data.${key}.value is empty`);
  // The official table types number.DATA as a number; everything else is text.
  const value = type === 'number' && typeof raw === 'number' ? String(raw) : raw;
  if (typeof value !== 'string') throw invalid(key, 'not a string');
  if (value.trim() === '') throw invalidArgument(`data.${key}.value is empty`);
  const allowed = template.enums?.[key];
  if (allowed !== undefined && !allowed.includes(value)) throw invalid(key, `one of ${allowed.join(', ')}`);
  if (type === 'keyword') return [...value].slice(0, 20).join('');
  if (hasControlCharacter(value)) throw invalid(key, 'no line breaks or control characters');
  const problem = templateFields[type]?.(value) ?? null;
  if (problem !== null) throw invalid(key, problem);
  return value;
}

function invalid(key: string, rule: string) {
  return invalidArgument(`data.${key}.value invalid`, `data.${key}.value: ${rule}`);
}
