import type { RawButton } from '../../../bot/menus/types.ts';
import type { StaffContext } from '../../commands/context.ts';
import type { Problem } from '../../domain/errors.ts';
import { authorize } from '../../permissions/permissions.ts';
import { checkedMenu } from './checkedMenu.ts';
import { findMenu } from './findMenu.ts';

/** What is wrong with a menu; nothing is stored. @throws DomainError `permission.denied`, `chatMenu.not_found` */
export async function previewMenu(
  ctx: StaffContext,
  { key, button }: { key: string; button: readonly RawButton[] },
): Promise<{ problems: Problem[] }> {
  authorize(ctx.actor, 'chatText.list', { bureauId: ctx.actor.bureauId });
  await findMenu(ctx.actor, key);
  const { problems } = checkedMenu(ctx, button);
  return { problems };
}
