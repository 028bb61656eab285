// Copied from server/forms/engine by sandbox/miniprogram/copyForms.ts. Do not edit.
import type { FieldBase, FieldKind } from '../types';
import { FILLED, problem } from './shared';

/** An amount in yuan. Answer: a number from 0 to 1e9 with at most two decimals. */
export type MoneyField = FieldBase<'money'>;

const MAX = 1_000_000_000;

export const money: FieldKind<MoneyField> = {
  sensitive: false,
  validate(value, { key, label }) {
    if (typeof value !== 'number' || !Number.isFinite(value)) {
      return problem(key, 'type', `${label}请写数字，单位是元。`);
    }
    if (value < 0 || value > MAX) return problem(key, 'range', `${label}要在 0 元到 10 亿元之间。`);
    // The nearest number with two decimals, written in decimal, is the number itself or there are more decimals.
    const isExact = Number(value.toFixed(2)) === value;
    return isExact ? [] : problem(key, 'format', `${label}最多写到分，也就是两位小数。`);
  },
  display: (value) => (typeof value === 'number' && Number.isFinite(value) ? `${grouped(value)} 元` : ''),
  mask: (value, field) => (field.sensitive === true ? FILLED : money.display(value, field)),
};

/** 1234.5 → 1,234.5: the mini program has no `Intl`. */
function grouped(value: number): string {
  const [whole = '', cents] = String(value).split('.');
  const thousands = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return cents === undefined ? thousands : `${thousands}.${cents}`;
}
