import type { FormDefinition } from '../../forms/engine/index.ts';
import type { BureauDoc } from '../../models/bureau.ts';
import { complaintRule } from '../../profiles/decisions/complaintRule.ts';
import { formFor } from '../../profiles/formFor.ts';
import type { Services } from '../context.ts';

/** The form that institutions fill in. */
export const complaintFormRef = { id: 'institution-complaint', version: 1 } as const;

/**
 * The form as institutions of this bureau see it. Where the document takes a complaint in any form, no sealed paper is
 * asked of somebody who only rings up: the item is there, and may stay empty.
 */
export function complaintForm(
  { profiles }: Pick<Services, 'profiles'>,
  { name, phone, profile: pinned }: BureauDoc,
): FormDefinition {
  const profile = profiles.get(pinned.id, pinned.version);
  const form = formFor(complaintFormRef, profile, { name, ...(phone ? { phone } : {}) });
  if (complaintRule(profile).form === 'written') return form;
  const fields = form.fields.map((field) =>
    field.key === 'authorisation' ? { ...field, required: false } : field,
  );
  return { ...form, fields };
}
