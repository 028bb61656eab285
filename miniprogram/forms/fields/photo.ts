// Copied from server/forms/engine by sandbox/miniprogram/copyForms.ts. Do not edit.
import type { FieldBase, FieldKind, Problem } from '../types';
import { FILLED, isFileRef, problem } from './shared';

/** A picture in the object store. Answer: `FileRef`. */
export interface PhotoField extends FieldBase<'photo'> {
  readonly maxBytes: number;
  readonly mimes: readonly string[];
}

const MEGA = 1024 * 1024;

/** Rounded up, so that a picture just over the limit does not look as if it were within. */
const sizeOf = (bytes: number): string =>
  bytes < MEGA ? `${Math.ceil(bytes / 1024)} KB` : `${Math.ceil((bytes / MEGA) * 10) / 10} MB`;

export const photo: FieldKind<PhotoField> = {
  sensitive: true,
  validate(value, field) {
    if (!isFileRef(value)) return problem(field.key, 'type', `${field.label}请上传一张图片。`);
    const problems: Problem[] = [];
    if (!field.mimes.includes(value.mime)) {
      const message = `${field.label}要用 JPG 或 PNG 图片。`;
      problems.push({ path: field.key, code: 'not_image', message });
    }
    if (value.size > field.maxBytes) {
      const message = `${field.label}不能超过 ${sizeOf(field.maxBytes)}，这张是 ${sizeOf(value.size)}。`;
      problems.push({ path: field.key, code: 'too_large', message });
    }
    return problems;
  },
  display: (value) => (isFileRef(value) ? `已上传（${sizeOf(value.size)}）` : ''),
  mask: () => FILLED,
};
