// Copied from server/forms/engine by sandbox/miniprogram/copyForms.ts. Do not edit.
import type { FieldBase, FieldKind, Problem } from '../types';
import { FILLED, hasOnly, isDay, isRecord, problem, textProblems } from './shared';

/** Days on which something happened. Answer: `{ from, to, text? }`, see `Period`. */
export interface PeriodField extends FieldBase<'period'> {
  /** The first day that may be named, `YYYY-MM-DD`; without it `EARLIEST`. */
  readonly earliest?: string;
}

/** From the first to the last day, both `YYYY-MM-DD` and included; `text` is how the person put it. */
export interface Period {
  readonly from: string;
  readonly to: string;
  readonly text?: string;
}

/** Before this day nothing is taken down (ours): whoever writes an older one has mistyped the year. */
const EARLIEST = '2000-01-01';
const TEXT_MAX = 100;

export const period: FieldKind<PeriodField> = {
  sensitive: false,
  validate(value, field, { context }) {
    const { key, label } = field;
    if (!isPeriod(value)) return problem(key, 'type', `${label}请写明从哪天到哪天。`);
    const { from, to, text } = value;
    const problems: Problem[] =
      text === undefined ? [] : [...textProblems(text, `${key}.text`, label, 1, TEXT_MAX)];
    const wrong = (part: string, message: string) =>
      problems.push({ path: `${key}.${part}`, code: 'date', message });
    if (!isDay(from)) wrong('from', `${label}的开始日期不存在，请核对。`);
    else if (from < (field.earliest ?? EARLIEST)) {
      wrong('from', `${label}不能早于 ${field.earliest ?? EARLIEST}，请核对年份。`);
    }
    if (!isDay(to)) wrong('to', `${label}的结束日期不存在，请核对。`);
    else if (to > context.today) wrong('to', `${label}不能晚于今天（${context.today}），请核对。`);
    if (isDay(from) && isDay(to) && from > to) wrong('to', `${label}的结束日期在开始日期之前，请核对。`);
    return problems;
  },
  display(value) {
    if (!isPeriod(value)) return '';
    return value.from === value.to ? inWords(value.from) : `${inWords(value.from)}至${inWords(value.to)}`;
  },
  mask: (value, field) => (field.sensitive === true ? FILLED : period.display(value, field)),
};

/** Whether a value has the shape of a period; the days may still not exist. */
export function isPeriod(value: unknown): value is Period {
  return (
    isRecord(value) &&
    hasOnly(value, ['from', 'to', 'text']) &&
    typeof value.from === 'string' &&
    typeof value.to === 'string' &&
    (value.text === undefined || typeof value.text === 'string')
  );
}

/** `2026-09-01` → `2026年9月1日`; what is no day stays as it is. */
function inWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return isDay(day) ? `${year}年${month}月${date}日` : day;
}
