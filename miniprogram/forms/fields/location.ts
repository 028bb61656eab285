// Copied from server/forms/engine by sandbox/miniprogram/copyForms.ts. Do not edit.
import type { FieldBase, FieldKind } from '../types';
import { FILLED, hasOnly, isRecord, problem, textProblems } from './shared';

/** A place: sent from the map, or written. Answer: `{ text, latitude?, longitude? }`, see `MapPlace`. */
export interface LocationField extends FieldBase<'location'> {
  /** Characters of `text`. */
  readonly min: number;
  readonly max: number;
}

/** `text` is the address or how the person calls it; degrees are GCJ-02, as WeChat sends them, both or none. */
export interface MapPlace {
  readonly text: string;
  readonly latitude?: number;
  readonly longitude?: number;
}

export const location: FieldKind<LocationField> = {
  sensitive: false,
  validate(value, { key, label, min, max }) {
    if (!isMapPlace(value)) return problem(key, 'type', `${label}请写地点，或发一个位置。`);
    const { latitude, longitude } = value;
    const isWhole = (latitude === undefined) === (longitude === undefined);
    if (!isWhole || Math.abs(latitude ?? 0) > 90 || Math.abs(longitude ?? 0) > 180) {
      return problem(key, 'range', `${label}的位置不完整，请重新发一个位置，或写下地点。`);
    }
    return textProblems(value.text, `${key}.text`, label, min, max);
  },
  display(value) {
    if (!isMapPlace(value)) return '';
    const { text, latitude, longitude } = value;
    if (latitude === undefined || longitude === undefined) return text;
    return `${text}（地图位置：${latitude.toFixed(5)}，${longitude.toFixed(5)}）`;
  },
  mask: (value, field) => (field.sensitive === true ? FILLED : isMapPlace(value) ? value.text : ''),
};

/** Whether a value has the shape of a place; its numbers may still be off the globe. */
export function isMapPlace(value: unknown): value is MapPlace {
  return (
    isRecord(value) &&
    hasOnly(value, ['text', 'latitude', 'longitude']) &&
    typeof value.text === 'string' &&
    [value.latitude, value.longitude].every((one) => one === undefined || Number.isFinite(one))
  );
}
