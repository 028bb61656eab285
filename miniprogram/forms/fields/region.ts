// Copied from server/forms/engine by sandbox/miniprogram/copyForms.ts. Do not edit.
import type { FieldBase, FieldKind } from '../types';
import { FILLED, hasOnly, isRecord, problem, textProblems } from './shared';

/** A county, city or district, with its town where it is known. Answer: `{ name, unitId? }`, see `Region`. */
export interface RegionField extends FieldBase<'region'> {
  /** Whether the county alone is enough; without it chat asks for the town as well. */
  readonly detail?: 'county';
}

/** As people write it (城关区东街镇); `unitId` when its county has a unit of ours. */
export interface Region {
  readonly name: string;
  readonly unitId?: string;
}

const MIN = 2;
const MAX = 60;
/** Longer than any id that this system gives. */
const ID_MAX = 100;

export const region: FieldKind<RegionField> = {
  sensitive: false,
  validate(value, { key, label }) {
    if (!isRegion(value)) return problem(key, 'type', `${label}请写到县（市、区）。`);
    if (value.unitId !== undefined && (value.unitId === '' || value.unitId.length > ID_MAX)) {
      return problem(`${key}.unitId`, 'option', `${label}不在可选的单位里，请重新选，或只写名称。`);
    }
    return textProblems(value.name, `${key}.name`, label, MIN, MAX);
  },
  display: (value) => (isRegion(value) ? value.name : ''),
  mask: (value, field) => (field.sensitive === true ? FILLED : region.display(value, field)),
};

function isRegion(value: unknown): value is Region {
  return (
    isRecord(value) &&
    hasOnly(value, ['name', 'unitId']) &&
    typeof value.name === 'string' &&
    (value.unitId === undefined || typeof value.unitId === 'string')
  );
}
