import type { FormDefinition } from '../../forms/engine/index.ts';
import type { BureauDoc } from '../../models/bureau.ts';
import { complaintFormFor } from '../../profiles/complaintFormFor.ts';
import type { Services } from '../context.ts';

/** The form that institutions fill in. */
export const complaintFormRef = { id: 'institution-complaint', version: 1 } as const;

/** The form as institutions of this bureau see it. */
export function complaintForm(
  { profiles }: Pick<Services, 'profiles'>,
  { name, phone, profile: pinned }: BureauDoc,
): FormDefinition {
  const profile = profiles.get(pinned.id, pinned.version);
  return complaintFormFor(complaintFormRef, profile, { name, ...(phone ? { phone } : {}) });
}
