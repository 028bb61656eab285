import { FocusClaim } from '../../models/focusClaim.ts';
import { Institution } from '../../models/institution.ts';

/** More than anybody claims. */
const shown = 20;

/** The open claims of a supervisor with the names of their institutions, newest first. */
export async function listOwnFocusClaims(supervisorId: string) {
  const open = { supervisorId, state: { $in: ['proposed' as const, 'confirmed' as const] } };
  const claims = await FocusClaim.find(open).sort({ createdAt: -1 }).limit(shown).lean();
  const ids = claims.map((claim) => claim.institutionId);
  const institutions = await Institution.find({ _id: { $in: ids } }, { name: 1 }).lean();
  return claims.map(({ no, state, institutionId }) => {
    return { no, state, name: institutions.find(({ _id }) => _id === institutionId)?.name ?? '' };
  });
}
