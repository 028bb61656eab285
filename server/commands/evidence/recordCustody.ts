import type { EvidenceEvents } from '../../domain/events/payloads/evidence.ts';
import type { Actor } from '../../domain/events/types.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import type { CommandContext } from '../context.ts';

/**
 * Adds one link to a file's chain of custody, in the running transaction. A person who hands something in is written
 * as the intake: the chain leads to a matter, and must not lead from there to who reported it.
 */
export async function recordCustody<T extends keyof EvidenceEvents>(
  context: Pick<CommandContext, 'actor' | 'clock' | 'ids'>,
  { type, bureauId, id, data }: { type: T; bureauId: string; id: string; data: EvidenceEvents[T] },
): Promise<void> {
  const actor: Actor = context.actor.kind === 'person' ? { kind: 'system', id: 'intake' } : context.actor;
  await appendEvent(
    { ...context, actor },
    // The compiler does not see that `T` is a key of the whole map as well.
    { type, bureauId, object: { kind: 'evidence', id }, data: data as never },
  );
}
