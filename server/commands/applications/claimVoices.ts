import { type Answers, voiceIds } from '../../forms/engine/index.ts';
import { Evidence } from '../../models/evidence.ts';
import type { CommandContext } from '../context.ts';
import { claimEvidence } from '../evidence/claimEvidence.ts';

/** Whose application it is; nobody's where it came on paper. */
interface Owner {
  _id: string;
  bureauId: string;
  personId?: string | null | undefined;
}

/**
 * Makes the voice messages among the answers part of the application, in the caller's transaction; those of an earlier
 * submission are part of it already.
 * @throws DomainError `input.invalid`, as `claimEvidence`
 */
export async function claimVoices(
  context: CommandContext,
  { _id, bureauId, personId }: Owner,
  answers: Answers,
): Promise<void> {
  const all = voiceIds(answers);
  if (all.length === 0) return;
  const object = { kind: 'application', id: _id } as const;
  const had = await Evidence.find(
    { 'object.kind': object.kind, 'object.id': object.id, _id: { $in: all } },
    { _id: 1 },
  ).lean();
  const ids = all.filter((id) => !had.some((row) => row._id === id));
  await claimEvidence(context, { ids, owner: `person:${personId ?? ''}`, object, bureauId, path: 'voices' });
}
