import { Dialogue } from '../../models/dialogue.ts';
import { can } from '../../permissions/permissions.ts';
import type { StaffActor } from '../../permissions/staffActor.ts';

/** Which of these dialogues, by id, somebody of the staff may know of: those of their own unit, with the permission. */
export async function visibleDialogueIds(
  { actor }: { actor: StaffActor },
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const { bureauId } = actor;
  if (!can(actor, 'dialogue.list', { bureauId })) return new Set();
  const rows = await Dialogue.find({ _id: { $in: [...ids] }, bureauId }, { _id: 1 }).lean();
  return new Set(rows.map(({ _id }) => _id));
}
