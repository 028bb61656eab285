import type { RawButton } from '../../../bot/menus/types.ts';
import { menuVariants } from '../../../bot/menus/variants.ts';
import { DomainError } from '../../domain/errors.ts';
import { authorize } from '../../permissions/permissions.ts';
import { checkedMenu } from '../../queries/chatMenus/checkedMenu.ts';
import { findMenu } from '../../queries/chatMenus/findMenu.ts';
import { proposeVersion } from '../chatTexts/proposeVersion.ts';
import type { StaffContext } from '../context.ts';

/**
 * Proposes a menu of an account that the actor's bureau owns; another person approves it (`approveVersion`), then it is
 * published.
 * @throws DomainError `permission.denied`, `chatMenu.not_found`, `input.invalid` with everything that is wrong, and as
 *   `proposeVersion`
 */
export async function proposeMenu(
  ctx: StaffContext,
  {
    key,
    button,
    why,
    restores,
  }: { key: string; button: readonly RawButton[]; why: string; restores?: number },
): Promise<{ id: string; number: number }> {
  authorize(ctx.actor, 'chatText.propose', { bureauId: ctx.actor.bureauId });
  const { variant, title } = await findMenu(ctx.actor, key);
  const { menu, problems } = checkedMenu(ctx, button);
  if (problems.length > 0) throw new DomainError('input.invalid', { problems });
  const ours = JSON.stringify(menuVariants[variant].menu);
  const content = JSON.stringify(menu);
  const restored = restores === undefined ? {} : { restores };
  return proposeVersion(ctx, { subject: 'menu', key, title, content, ours, why, ...restored });
}
