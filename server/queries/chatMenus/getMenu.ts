import { menuKeys } from '../../../bot/menus/menuKeys.ts';
import type { EditableMenu } from '../../../bot/menus/types.ts';
import { menuVariants } from '../../../bot/menus/variants.ts';
import type { StaffContext } from '../../commands/context.ts';
import { authorize } from '../../permissions/permissions.ts';
import { versionsOf } from '../chatTexts/versionsOf.ts';
import { menuHosts } from './checkedMenu.ts';
import { currentMenu } from './currentMenu.ts';
import { findMenu } from './findMenu.ts';

/** One menu with its history; `menu` is what it shall be now. @throws DomainError `permission.denied`, `chatMenu.not_found` */
export async function getMenu(ctx: StaffContext, { key }: { key: string }) {
  authorize(ctx.actor, 'chatText.list', { bureauId: ctx.actor.bureauId });
  const found = await findMenu(ctx.actor, key);
  const { menu } = await currentMenu(found.publication.accountKey, found.variant);
  const versions = await versionsOf(ctx, { subject: 'menu', key });
  const { label, about } = menuVariants[found.variant];
  const ours: EditableMenu = menuVariants[found.variant].menu;
  const choices = menuKeys;
  return { ...found, label, about, menu, ours, versions, choices, hosts: menuHosts(ctx) };
}
