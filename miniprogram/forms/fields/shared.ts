// Copied from server/forms/engine by sandbox/miniprogram/copyForms.ts. Do not edit.
import type { FileRef, Problem, ProblemCode } from '../types';

/** Length as people count: code points, not UTF-16 units. */
export function lengthOf(text: string): number {
  return [...text].length;
}

/** One problem, as the list that validators return. */
export function problem(path: string, code: ProblemCode, message: string): readonly Problem[] {
  return [{ path, code, message }];
}

/** What a list shows of something sensitive that has no harmless part. */
export const FILLED = '已填写';

/** Control and format characters (zero-width, direction marks) and lone surrogates; tab and line feed are none. */
const UNPRINTABLE = /[\p{Cf}\p{Cs}]|(?![\t\n])\p{Cc}/u;

/** Invisible characters are never part of an honest answer, and lone surrogates cannot be stored as UTF-8. */
export function hasUnprintable(text: string): boolean {
  return UNPRINTABLE.test(text);
}

/** A calendar day `YYYY-MM-DD` that exists. */
export function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === value;
}

/** A plain JSON object. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Keys of an object that the shape does not know: refused, so that nothing rides along unseen. */
export function hasOnly(value: Record<string, unknown>, keys: readonly string[]): boolean {
  return Object.keys(value).every((key) => keys.includes(key));
}

/** Common rules of written text: printable, and between `min` and `max` characters. */
export function textProblems(
  value: string,
  path: string,
  label: string,
  min: number,
  max: number,
): readonly Problem[] {
  const length = lengthOf(value.trim());
  const problems: Problem[] = [];
  if (length < min) {
    const message = `${label}至少 ${min} 个字，现在是 ${length} 个字。`;
    problems.push({ path, code: 'too_short', message });
  }
  if (length > max) {
    const message = `${label}最多 ${max} 个字，现在是 ${length} 个字。`;
    problems.push({ path, code: 'too_long', message });
  }
  if (hasUnprintable(value)) {
    problems.push({ path, code: 'characters', message: `${label}里有看不见的控制字符，请重新输入。` });
  }
  return problems;
}

/** A stored file as an answer names it. */
export function isFileRef(value: unknown): value is FileRef {
  return (
    isRecord(value) &&
    hasOnly(value, ['id', 'mime', 'size', 'sha256']) &&
    typeof value.id === 'string' &&
    value.id.length > 0 &&
    typeof value.mime === 'string' &&
    typeof value.size === 'number' &&
    Number.isSafeInteger(value.size) &&
    value.size > 0 &&
    typeof value.sha256 === 'string' &&
    /^[0-9a-f]{64}$/.test(value.sha256)
  );
}
