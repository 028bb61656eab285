import type { IdNumberField } from '../../server/forms/engine/fields/idNumber.ts';
import { fieldKinds } from '../../server/forms/engine/index.ts';
import { halfWidth } from '../text/normalise.ts';
import { type ChatField, refused, textOf } from './types.ts';

/** Never repeats what was sent: even a mistyped number is nearly the whole number. */
export const idNumber: ChatField<IdNumberField> = {
  listensTo: 'text',
  instead: '这里请打字输入身份证号',
  ask: (field) => [field.help, `例如：${field.example}`],
  askSimply: (field) => [`请写${field.label}。`],
  parse(input) {
    const said = halfWidth(textOf(input)).replace(/[-_.,:：，。]/g, '');
    const value = said.replace(/^(?:我的)?身份证(?:号码|号)?(?:是|为)?/, '').replace(/[x×Хх]$/i, 'X');
    if (/^\d{17}[\dX]$/.test(value)) return { kind: 'value', value };
    if (/^\d{15}$/.test(value)) return refused('15 位的老号码', '要填现在使用的 18 位身份证号');
    const signs = value.match(/[\dX]/g)?.length ?? 0;
    if (signs === 0) return refused('一段没有号码的文字', '要填 18 位身份证号，数字加可能的末位 X');
    return refused(`${signs} 位号码`, '身份证号要 18 位，末位是数字或 X，请核对后再发');
  },
  echo: fieldKinds.idNumber.mask,
};
