import type { MoneyField } from '../../server/forms/engine/fields/money.ts';
import { fieldKinds } from '../../server/forms/engine/index.ts';
import { amountOf } from '../text/amount.ts';
import { compact, halfWidth, quoted } from '../text/normalise.ts';
import { isUnknown } from '../text/unknown.ts';
import { type ChatField, refused, textOf } from './types.ts';

export const money: ChatField<MoneyField> = {
  listensTo: 'text',
  instead: '这里请打字写金额',
  ask: (field) => [field.help, `写个大概就行，例如：${field.example}`],
  askSimply: () => ['大概多少元？'],
  parse(input) {
    const said = textOf(input);
    const amount = amountOf(halfWidth(said));
    if (amount.kind === 'one') return { kind: 'value', value: amount.yuan };
    if (isUnknown(compact(said))) return { kind: 'nothing', why: '请估一个大概的金额' };
    if (amount.kind === 'many') return refused(quoted(said), '里面不止一个金额，请只写一个，写个大概就行');
    return refused(quoted(said), '没有看出金额，请写数字，单位是元');
  },
  echo: fieldKinds.money.display,
};
