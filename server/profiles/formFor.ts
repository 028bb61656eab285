import { boundForm } from '../forms/boundForm.ts';
import type { FormDefinition, FormRef } from '../forms/engine/index.ts';
import { formLists } from './formLists.ts';
import type { Profile } from './schema.ts';

/**
 * A form as a person of this bureau sees it, with the lists that the rule-set gives: `boundForm` for forms of
 * every kind. Store it with the submission.
 * @throws Error for an unknown form, or when the profile lacks a text that the form cannot do without.
 */
export function formFor(
  ref: FormRef,
  profile: Profile,
  bureau: { readonly name: string; readonly phone?: string },
): FormDefinition {
  return boundForm(ref, profile, bureau, formLists(profile));
}
