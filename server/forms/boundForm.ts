import { formDefinition } from './definitions/index.ts';
import { bindForm, type FormDefinition, type FormRef } from './engine/index.ts';

/** The parts of a profile that a form takes over; a `Profile` is one. */
export interface FormRules {
  readonly recruit: { readonly declarationClauses: { readonly value: readonly string[] } | null };
}

/**
 * The form as a person of this bureau sees it: the published definition with the profile's clauses and the
 * bureau's name and contact. Store this with the submission: it is what was shown and signed.
 * @throws Error for an unknown form, or when the profile has no clauses for its declaration.
 */
export function boundForm(
  ref: FormRef,
  rules: FormRules,
  bureau: { readonly name: string; readonly phone?: string },
): FormDefinition {
  return bindForm(formDefinition(ref), {
    clauses: { applicationDeclaration: rules.recruit.declarationClauses?.value ?? [] },
    bureau: bureau.name,
    contact: contactOf(bureau),
  });
}

/** How to reach the bureau, as a phrase inside a sentence. */
export function contactOf(bureau: { readonly name: string; readonly phone?: string }): string {
  return bureau.phone ? `电话 ${bureau.phone}` : `到${bureau.name}当面咨询`;
}
