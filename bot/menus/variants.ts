import { accountMenu, supervisorMenu } from '../menu.ts';
import type { EditableMenu } from './types.ts';

/** The menus of an account: who sees each, and ours, which is shown until a bureau has one of its own. */
export const menuVariants = {
  everyone: { label: '默认菜单', about: '所有关注的人都看得到。', menu: accountMenu },
  supervisor: { label: '监督员菜单', about: '在聘的监督员看到的，替换默认菜单。', menu: supervisorMenu },
} as const satisfies Record<string, { label: string; about: string; menu: EditableMenu }>;

export type MenuVariant = keyof typeof menuVariants;

/** Narrows stored or typed text to a variant. */
export function isMenuVariant(text: string): text is MenuVariant {
  return Object.hasOwn(menuVariants, text);
}
