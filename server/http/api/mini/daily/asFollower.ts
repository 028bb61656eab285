import { doOnce } from '../../../../commands/mini/doOnce.ts';
import { requireFollower } from '../../../../queries/identities/requireFollower.ts';
import type { PersonCall } from '../../route.ts';

/**
 * Whoever calls, as the follower of the official account that they are: rights and matters hang on that.
 * @throws DomainError `mini.not_linked`
 */
export async function asFollower({ deps, person }: PersonCall) {
  const personId = await requireFollower(deps.crypto, person.personId);
  return { personId, context: { ...deps, actor: { kind: 'person', id: personId } as const } };
}

export type AsFollower = Awaited<ReturnType<typeof asFollower>>;

/**
 * Does a write of a follower once: the program's own id of it again, because an answer got lost, changes nothing more.
 * @throws DomainError `mini.not_linked`, and what `work` refuses with
 */
export async function onceAsFollower(
  call: PersonCall,
  clientId: string,
  work: (own: AsFollower) => Promise<unknown>,
): Promise<void> {
  const own = await asFollower(call);
  await doOnce(call.deps, { person: call.person, clientId }, () => work(own));
}
