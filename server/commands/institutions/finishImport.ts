import type { ImportState } from '../../domain/institutions/importMachine.ts';
import { InstitutionImport } from '../../models/institutionImport.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import type { CommandContext } from '../context.ts';

/** Ends an import, in the transaction of what ends it; the bureau may then import the next file. */
export async function finishImport(
  context: Pick<CommandContext, 'actor' | 'clock' | 'ids'>,
  id: string,
  { state, failure }: { state: Extract<ImportState, 'done' | 'cancelled' | 'failed'>; failure?: string },
): Promise<void> {
  const at = context.clock.now();
  const before = await InstitutionImport.findByIdAndUpdate(
    id,
    {
      $set: { state, finishedAt: at, updatedAt: at, ...(failure ? { failure } : {}) },
      $unset: { openFor: 1 },
      $inc: { revision: 1 },
    },
    { returnDocument: 'before' },
  ).lean();
  if (!before) return;
  const { no, bureauId, state: from } = before;
  const object = { kind: 'import', id } as const;
  await appendEvent(context, {
    type: 'institutionImport.finished',
    bureauId,
    object,
    data: { no, from, to: state },
  });
}
