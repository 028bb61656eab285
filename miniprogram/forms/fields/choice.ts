// Copied from server/forms/engine by sandbox/miniprogram/copyForms.ts. Do not edit.
import type { FieldBase, FieldKind } from '../types';
import { FILLED, hasOnly, isRecord, lengthOf, problem, textProblems } from './shared';

/** One option; `words` are other ways in which people say it. */
export interface Option {
  readonly value: string;
  readonly words?: readonly string[];
}

/** One of several options. Answer: the option's value, or `{ other: "…" }` where the form allows it. */
export interface ChoiceField extends FieldBase<'choice'> {
  readonly options: readonly Option[];
  /** Name of the list of the rule-set that `bindForm` puts into `options`. */
  readonly optionsFrom?: { readonly list: string };
  /** The two options that are a yes and a no: whoever says yes has chosen. */
  readonly polar?: { readonly yes: string; readonly no: string };
  /** By option, the text field that takes what is said behind it in the same message. */
  readonly rest?: Readonly<Record<string, string>>;
  /** 其他, with a text of 1 to `max` characters. */
  readonly other?: { readonly max: number };
}

export const choice: FieldKind<ChoiceField> = {
  sensitive: false,
  validate(value, field, _env) {
    if (typeof value === 'string') {
      if (field.options.some((option) => option.value === value)) return [];
      return problem(field.key, 'option', `${field.label}不在可选范围内，请从列出的选项中选。`);
    }
    if (!isRecord(value) || typeof value.other !== 'string' || !hasOnly(value, ['other'])) {
      return problem(field.key, 'type', `${field.label}请选一个选项。`);
    }
    if (field.other === undefined) return problem(field.key, 'option', `${field.label}没有“其他”这一项。`);
    const path = `${field.key}.other`;
    if (lengthOf(value.other.trim()) === 0) {
      return problem(path, 'other_text', `${field.label}选了“其他”，请写明具体内容。`);
    }
    return textProblems(value.other, path, `${field.label}的说明`, 1, field.other.max);
  },
  display(value) {
    if (typeof value === 'string') return value;
    return isRecord(value) && typeof value.other === 'string' ? `其他：${value.other}` : '';
  },
  mask: (value, field) => (field.sensitive === true ? FILLED : choice.display(value, field)),
};
