import type { AppointmentDoc } from '../../models/appointment.ts';
import { focusUnits } from '../../profiles/decisions/focusUnits.ts';
import type { ProfileStore } from '../../profiles/load.ts';

/** Whether a term's document knows 重点关联监督单位 at all; the page is hidden where it does not. */
export function mayClaimFocus(profiles: ProfileStore, { profile }: Pick<AppointmentDoc, 'profile'>): boolean {
  return focusUnits(profiles.get(profile.id, profile.version), { inForce: true, recused: false }).ok;
}
