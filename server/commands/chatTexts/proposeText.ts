import { chatTextOf } from '../../../bot/texts/registry.ts';
import { DomainError } from '../../domain/errors.ts';
import { authorize } from '../../permissions/permissions.ts';
import { getBureau } from '../../queries/bureaus/getBureau.ts';
import { checkedText, textKeyOf } from '../../queries/chatTexts/textContext.ts';
import type { StaffContext } from '../context.ts';
import { proposeVersion } from './proposeVersion.ts';

/**
 * Proposes what the bureau says at one place; another person approves it (`approveVersion`). Our own words are proposed like
 * any other.
 * @throws DomainError `permission.denied`, `chatText.not_found`, `input.invalid` with everything that is wrong, and as
 *   `proposeVersion`
 */
export async function proposeText(
  ctx: StaffContext,
  input: { key: string; text: string; why: string; restores?: number },
): Promise<{ id: string; number: number }> {
  const { actor, clock } = ctx;
  authorize(actor, 'chatText.propose', { bureauId: actor.bureauId });
  const { why, restores } = input;
  const key = textKeyOf(input.key);
  const bureau = await getBureau(actor.bureauId, clock.now());
  const { text: content, problems } = checkedText(key, input.text, bureau);
  if (problems.length > 0) throw new DomainError('input.invalid', { problems });
  const { title, text: ours } = chatTextOf(key);
  const restored = restores === undefined ? {} : { restores };
  return proposeVersion(ctx, { subject: 'text', key, title, content, ours, why, ...restored });
}
