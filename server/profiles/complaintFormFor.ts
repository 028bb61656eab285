import type { FormDefinition, FormRef } from '../forms/engine/index.ts';
import { complaintRule } from './decisions/complaintRule.ts';
import { formFor } from './formFor.ts';
import type { Profile } from './schema.ts';

/**
 * The form of a complaint as institutions of a bureau see it. Where the document takes a complaint in any form, no sealed
 * paper is asked: the item is there, and may stay empty.
 */
export function complaintFormFor(
  ref: FormRef,
  profile: Profile,
  bureau: { readonly name: string; readonly phone?: string },
): FormDefinition {
  const form = formFor(ref, profile, bureau);
  if (complaintRule(profile).form === 'written') return form;
  const fields = form.fields.map((field) =>
    field.key === 'authorisation' ? { ...field, required: false } : field,
  );
  return { ...form, fields };
}
