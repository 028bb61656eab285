import type { MoneyField } from '../../server/forms/engine/fields/money.ts';
import { fieldKinds } from '../../server/forms/engine/index.ts';
import { type Amount, amountOf } from '../text/amount/amountOf.ts';
import { compact, halfWidth, quoted } from '../text/normalise.ts';
import { isUnknown } from '../text/unknown.ts';
import { type ChatField, refused, textOf } from './types.ts';

export const money: ChatField<MoneyField> = {
  listensTo: 'text',
  instead: '这里请打字写金额',
  ask: (field) => [field.help, `写个大概就行，例如：${field.example}`],
  askSimply: () => ['大概多少元？'],
  parse(input, field) {
    const said = textOf(input);
    const amount = amountOf(halfWidth(said));
    if (amount.kind === 'one') return { kind: 'value', value: amount.yuan };
    const why = wayOut(amount, (yuan) => fieldKinds.money.display(yuan, field));
    if (why !== '') return refused('', why);
    if (isUnknown(compact(said))) return { kind: 'nothing', why: '请估一个大概的金额' };
    return refused(quoted(said), '没有看出金额，请写数字，单位是元');
  },
  echo: fieldKinds.money.display,
};

/** What was understood of an amount that is not one, and what to do; empty where nothing was. */
function wayOut(amount: Amount, inWords: (yuan: number) => string): string {
  switch (amount.kind) {
    case 'range':
      return `我听到的是 ${inWords(amount.from)}到 ${inWords(amount.to)}，请写一个最接近的数`;
    case 'below':
      return `我听到的是不到 ${inWords(amount.yuan)}，请写一个最接近的数`;
    case 'several':
      return `我听到不止一个金额（${amount.yuan.map(inWords).join('、')}），请只写一个`;
    case 'rate':
      return '我听到的像是单价，请写一共多少钱';
    default:
      return '';
  }
}
