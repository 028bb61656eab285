// Copied from server/forms/engine by sandbox/miniprogram/copyForms.ts. Do not edit.
import type { FieldBase, FieldKind } from '../types';
import { FILLED, hasOnly, isRecord, problem, textProblems } from './shared';

/** An institution. Answer: `{ id?, name }`; `id` when it was chosen from the register, `name` 2 to 100 characters. */
export type InstitutionField = FieldBase<'institution'>;

/** One of the register (`id`), or as the person wrote it. */
export interface NamedInstitution {
  readonly id?: string;
  readonly name: string;
}

const MIN = 2;
const MAX = 100;
/** Longer than any id that this system gives. */
const ID_MAX = 100;

export const institution: FieldKind<InstitutionField> = {
  sensitive: false,
  validate(value, { key, label }) {
    if (!isInstitution(value)) return problem(key, 'type', `${label}请写机构名称。`);
    if (value.id !== undefined && (value.id === '' || value.id.length > ID_MAX)) {
      return problem(`${key}.id`, 'option', `${label}不在机构名录里，请重新选，或只写名称。`);
    }
    return textProblems(value.name, `${key}.name`, label, MIN, MAX);
  },
  display: (value) => (isInstitution(value) ? value.name : ''),
  mask: (value, field) => (field.sensitive === true ? FILLED : institution.display(value, field)),
};

function isInstitution(value: unknown): value is NamedInstitution {
  return (
    isRecord(value) &&
    hasOnly(value, ['id', 'name']) &&
    typeof value.name === 'string' &&
    (value.id === undefined || typeof value.id === 'string')
  );
}
