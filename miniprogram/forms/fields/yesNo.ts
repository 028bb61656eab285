// Copied from server/forms/engine by sandbox/miniprogram/copyForms.ts. Do not edit.
import type { FieldBase, FieldKind } from '../types';
import { problem } from './shared';

/** Yes or no. Answer: boolean. */
export interface YesNoField extends FieldBase<'yesNo'> {
  /** How people answer this very question, besides 是 and 否. */
  readonly words?: { readonly yes: readonly string[]; readonly no: readonly string[] };
}

export const yesNo: FieldKind<YesNoField> = {
  sensitive: false,
  validate(value, field) {
    return typeof value === 'boolean' ? [] : problem(field.key, 'type', `${field.label}请选“是”或“否”。`);
  },
  display: (value) => (typeof value === 'boolean' ? (value ? '是' : '否') : ''),
  mask: (value, field) => yesNo.display(value, field),
};
