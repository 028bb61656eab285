import { Application } from '../../models/application.ts';
import type { CommandContext } from '../context.ts';
import { claimEvidence } from '../evidence/claimEvidence.ts';

/** Makes the uploaded photo part of the application, in the caller's transaction, so that it is not thrown away as unused. */
export async function claimPhoto(
  context: CommandContext,
  { no, evidenceId, owner }: { no: string; evidenceId: string | null; owner: string },
): Promise<void> {
  if (!evidenceId) return;
  const application = await Application.findOne({ no }, { bureauId: 1 }).lean();
  if (!application) throw new Error('A photo was handed in without its application');
  const { _id: id, bureauId } = application;
  const object = { kind: 'application', id } as const;
  await claimEvidence(context, { ids: [evidenceId], owner, object, bureauId, path: 'photo' });
}
