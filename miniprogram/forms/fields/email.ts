// Copied from server/forms/engine by sandbox/miniprogram/copyForms.ts. Do not edit.
import type { FieldBase, FieldKind } from '../types';
import { FILLED, problem } from './shared';

/** Electronic mail address. Answer: string. */
export type EmailField = FieldBase<'email'>;

/** RFC 5321: a path is at most 254 octets. */
const MAX = 254;
const SHAPE = /^[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,24}$/;

export const email: FieldKind<EmailField> = {
  sensitive: true,
  validate(value, field) {
    const valid = typeof value === 'string' && value.length <= MAX && SHAPE.test(value);
    return valid ? [] : problem(field.key, 'format', `${field.label}的格式不对，应当像 name@example.com。`);
  },
  display: (value) => (typeof value === 'string' ? value : ''),
  mask(value) {
    const [name, domain] = typeof value === 'string' ? value.split('@') : [];
    return name && domain ? `${name.charAt(0)}***@${domain}` : FILLED;
  },
};
