import { answerOnce } from '../answerOnce.ts';
import type { Services } from '../context.ts';
import type { MiniPerson } from './types.ts';

/** Says a line once for the program's own id of it; without one, whenever it is asked to. */
export async function sayOnce(
  services: Services,
  { person, clientId }: { person: MiniPerson; clientId: string | undefined },
  say: () => Promise<void>,
): Promise<void> {
  if (clientId === undefined) return say();
  await answerOnce(services, { kind: 'person', ownerId: person.personId, clientId }, async () => {
    await say();
    return { said: true };
  });
}
