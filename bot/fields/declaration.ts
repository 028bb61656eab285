import type { DeclarationField } from '../../server/forms/engine/fields/declaration.ts';
import { fieldKinds } from '../../server/forms/engine/index.ts';
import { compact, quote, quoted } from '../text/normalise.ts';
import { reading, readOn } from './reading.ts';
import { type ChatEnv, type ChatField, refused, textOf } from './types.ts';

/** Signing is typing one's own name under the clauses; a bare 同意 is not a signature. */
export const declaration: ChatField<DeclarationField> = {
  listensTo: 'text',
  typedOnly: true,
  instead: '这里请打字输入您的姓名签字',
  ask: (field, env) => reading(clausesOf(field), what(env), env),
  parse(input, field, env) {
    const name = env.answers[field.signerField];
    const said = textOf(input);
    const isSigned = typeof name === 'string' && signature(said) === signature(name);
    const further = readOn(said, isSigned, clausesOf(field), what(env), env);
    if (further) return further;
    if (typeof name !== 'string') return refused(quoted(said), '要先填写姓名才能签字');
    if (isSigned) {
      return { kind: 'value', value: { signedName: name, date: env.context.today } };
    }
    return refused(quoted(said), `签字要和姓名“${quote(name, 30)}”完全一致，请直接输入姓名`);
  },
  echo: fieldKinds.declaration.display,
};

const clausesOf = ({ clauses }: DeclarationField): string[] =>
  clauses.map((clause, i) => `${i + 1}．${clause}`);

const what = ({ context }: ChatEnv): string =>
  `以上属实，请输入您的姓名作为签字，日期记为 ${dayInWords(context.today)}。`;

/** `2026-11-23` → `2026年11月23日`. */
function dayInWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

const signature = (text: string): string => compact(text).replace(/[•‧∙・⋅●]/g, '·');
