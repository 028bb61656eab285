import { interestStateLabels, interestTypeLabels } from '../../domain/recusal/interests.ts';
import { Institution } from '../../models/institution.ts';
import { Interest } from '../../models/interest.ts';
import type { FieldCrypto } from '../../platform/fieldCrypto.ts';

/** More than anybody declares. */
const shown = 50;

/**
 * What a supervisor has declared themselves, newest first; what others raised about them is not in it.
 * @param personId the WeChat person that declared
 */
export async function listSupervisorInterests(
  crypto: FieldCrypto,
  { supervisorId, personId }: { supervisorId: string; personId: string },
) {
  const mine = { 'holder.kind': 'supervisor' as const, 'holder.id': supervisorId, 'by.id': personId };
  const rows = await Interest.find(mine).sort({ createdAt: -1, _id: -1 }).limit(shown).lean();
  const ids = rows.flatMap(({ institutionId }) => institutionId ?? []);
  const institutions = await Institution.find({ _id: { $in: ids } }, { name: 1 }).lean();
  return rows.map(({ _id, no, institutionId, nameSealed, type, state, recusing }) => ({
    no,
    name:
      institutions.find((one) => one._id === institutionId)?.name ??
      (nameSealed ? crypto.open<string>(nameSealed.buffer, `interestName:${_id}`) : ''),
    typeLabel: interestTypeLabels[type],
    stateLabel: interestStateLabels[state],
    keepsAway: recusing === true,
  }));
}
