// Copied from server/forms/engine by sandbox/miniprogram/copyForms.ts. Do not edit.
import type { FieldBase, FieldKind } from '../types';
import type { Option } from './choice';
import { FILLED, problem } from './shared';

/** One or more of several options. Answer: a list of option values, each once. */
export interface MultiChoiceField extends FieldBase<'multiChoice'> {
  readonly options: readonly Option[];
  /** Options that `bindForm` takes from a list of the rule-set: by its path, or by the name of a decision's list; with other ways in which people say them. */
  readonly optionsFrom?:
    | { readonly rule: string; readonly words: Readonly<Record<string, readonly string[]>> }
    | { readonly list: string };
}

export const multiChoice: FieldKind<MultiChoiceField> = {
  sensitive: false,
  validate(value, field) {
    const { key, label } = field;
    if (!isTexts(value)) return problem(key, 'type', `${label}请从列出的选项中选。`);
    if (value.length === 0) return problem(key, 'required', `${label}请至少选一项。`);
    const isListed = (one: string) => field.options.some((option) => option.value === one);
    if (!value.every(isListed)) {
      return problem(key, 'option', `${label}有不在可选范围内的内容，请从列出的选项中选。`);
    }
    return new Set(value).size === value.length ? [] : problem(key, 'option', `${label}有重复的选项。`);
  },
  display: (value) => (isTexts(value) ? value.join('、') : ''),
  mask: (value, field) => (field.sensitive === true ? FILLED : multiChoice.display(value, field)),
};

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}
