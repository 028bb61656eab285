import type { EmailField } from '../../server/forms/engine/fields/email.ts';
import { fieldKinds } from '../../server/forms/engine/index.ts';
import { halfWidth } from '../text/normalise.ts';
import { type ChatField, refused, textOf } from './types.ts';

export const email: ChatField<EmailField> = {
  listensTo: 'text',
  instead: '这里请打字输入邮箱',
  ask: (field) => [field.help, `例如：${field.example}`],
  askSimply: (field) => [`请写${field.label}。`],
  parse(input) {
    const said = halfWidth(textOf(input))
      .replace(/。/g, '.')
      .replace(/[,.;:!]+$/, '');
    const value = said.replace(/^(?:我的)?(?:电子)?(?:邮箱|邮件)(?:地址)?(?:是|为)?:?/, '').toLowerCase();
    if (!value.includes('@')) return refused('没有 @ 的文字', '邮箱里要有一个 @');
    return { kind: 'value', value };
  },
  echo: fieldKinds.email.display,
};
