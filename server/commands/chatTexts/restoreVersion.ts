import { authorize } from '../../permissions/permissions.ts';
import { findVersion } from '../../queries/chatTexts/findVersion.ts';
import { proposeMenu } from '../chatMenus/proposeMenu.ts';
import type { StaffContext } from '../context.ts';
import { proposeText } from './proposeText.ts';

/**
 * Proposes an old wording again: it goes the same way as a new one, because what was in order then may not be now.
 * @throws DomainError `chatText.not_found`, `permission.denied`; see `proposeText`, `proposeMenu`
 */
export async function restoreVersion(
  ctx: StaffContext,
  { id, why }: { id: string; why: string },
): Promise<{ id: string; number: number }> {
  const version = await findVersion(ctx.actor, id);
  authorize(ctx.actor, 'chatText.propose', version);
  const { subject, key, content, number: restores } = version;
  return subject === 'text'
    ? proposeText(ctx, { key, text: content, why, restores })
    : proposeMenu(ctx, { key, button: JSON.parse(content).button, why, restores });
}
