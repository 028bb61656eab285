import type { EditableMenu } from '../../../bot/menus/types.ts';
import { type MenuVariant, menuVariants } from '../../../bot/menus/variants.ts';
import { ChatVersion } from '../../models/chatVersion.ts';

/** The name of a menu among all accounts. */
export function menuKeyOf(accountKey: string, variant: MenuVariant): string {
  return `${accountKey}.${variant}`;
}

/** What a menu of an account shall be now: the approved one with its number, or ours. */
export async function currentMenu(
  accountKey: string,
  variant: MenuVariant,
): Promise<{ menu: EditableMenu; number: number | null }> {
  const key = menuKeyOf(accountKey, variant);
  const own = await ChatVersion.findOne({ subject: 'menu', key, current: true }).lean();
  return own
    ? { menu: JSON.parse(own.content), number: own.number }
    : { menu: menuVariants[variant].menu, number: null };
}
