// Copied from server/forms/engine by sandbox/miniprogram/copyForms.ts. Do not edit.
import type { FieldBase, FieldKind, Problem } from '../types';
import { hasOnly, isDay, isRecord, problem } from './shared';

/**
 * Clauses shown verbatim and signed by typing one's own name; never pre-ticked.
 * Answer: `{ signedName, date: "YYYY-MM-DD" }`.
 */
export interface DeclarationField extends FieldBase<'declaration'> {
  /** Filled in by `bindForm` from the profile where the wording is the regulation's. */
  readonly clauses: readonly string[];
  /** Key of the text that `bindForm` puts into `clauses`; without it they stand in the form. */
  readonly clausesFrom?: string;
  /** Key of the name that the signature must equal. */
  readonly signerField: string;
}

export const declaration: FieldKind<DeclarationField> = {
  sensitive: false,
  validate(value, field, env) {
    const { key, label } = field;
    if (!isSigned(value)) return problem(key, 'type', `${label}需要本人签字和日期。`);
    const problems: Problem[] = [];
    const name = env.answers[field.signerField];
    if (typeof name !== 'string' || value.signedName !== name) {
      const message = `${label}的签字要和姓名完全一致，请重新签字。`;
      problems.push({ path: `${key}.signedName`, code: 'signature', message });
    }
    if (!isDay(value.date) || value.date > env.context.today) {
      problems.push({ path: `${key}.date`, code: 'date', message: `${label}的日期不对，不能晚于今天。` });
    }
    return problems;
  },
  display: (value) => (isSigned(value) ? `${value.signedName}（${value.date} 签）` : ''),
  mask: (value, field) => declaration.display(value, field),
};

function isSigned(value: unknown): value is { signedName: string; date: string } {
  return (
    isRecord(value) &&
    hasOnly(value, ['signedName', 'date']) &&
    typeof value.signedName === 'string' &&
    typeof value.date === 'string'
  );
}
