import { answerOnce } from '../../../../commands/answerOnce.ts';
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
  await once(call, clientId, () => work(own));
}

/** The same for what needs no link. */
export async function once(call: PersonCall, clientId: string, work: () => Promise<unknown>): Promise<void> {
  const { deps, person } = call;
  await answerOnce(deps, { kind: 'person', ownerId: person.personId, clientId }, async () => {
    await work();
    return null;
  });
}
