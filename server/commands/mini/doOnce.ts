import { answerOnce } from '../answerOnce.ts';
import type { Services } from '../context.ts';
import type { MiniPerson } from './types.ts';

/**
 * Does a write of somebody once for the program's own id of it: the same again, because an answer got lost, changes nothing
 * more. Without an id it is done whenever it is asked for.
 * @throws what `work` throws
 */
export async function doOnce(
  services: Services,
  { person, clientId }: { person: Pick<MiniPerson, 'personId'>; clientId: string | undefined },
  work: () => Promise<unknown>,
): Promise<void> {
  if (clientId === undefined) {
    await work();
    return;
  }
  await answerOnce(services, { kind: 'person', ownerId: person.personId, clientId }, async () => {
    await work();
    return null;
  });
}
