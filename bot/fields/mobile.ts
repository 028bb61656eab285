import type { MobileField } from '../../server/forms/engine/fields/mobile.ts';
import { isRecord } from '../../server/forms/engine/fields/shared.ts';
import { halfWidth } from '../text/normalise.ts';
import { type ChatField, refused, textOf } from './types.ts';

/** There is no SMS code in chat: the number is stored as not verified, and staff see that. */
export const mobile: ChatField<MobileField> = {
  listensTo: 'text',
  instead: '这里请打字输入手机号',
  ask: (field) => [field.help, `例如：${field.example}`],
  askSimply: (field) => [`请写${field.label}。`],
  parse(input) {
    const said = halfWidth(textOf(input)).replace(/[-_.·()]/g, '');
    const digits = said.replace(/\D/g, '').replace(/^(?:00)?86(?=1\d{10}$)/, '');
    if (/^1[3-9]\d{9}$/.test(digits)) return { kind: 'value', value: { number: digits, verified: false } };
    if (digits === '') return refused('一段没有号码的文字', '要填 11 位手机号');
    if (digits.length === 22) return refused('两个号码', '只填一个最常用的手机号');
    if (/^0\d{9,11}$/.test(digits)) return refused('座机号码', '要填 1 开头的 11 位手机号，方便联系到您本人');
    if (digits.length === 11) return refused(masked(digits), '不是手机号的号段，请核对前三位');
    return refused(`${digits.length} 位号码`, '手机号应为 1 开头的 11 位数字，请核对');
  },
  echo: (value) => (isRecord(value) && typeof value.number === 'string' ? value.number : ''),
};

const masked = (digits: string): string => `${digits.slice(0, 3)}****${digits.slice(-4)}`;
