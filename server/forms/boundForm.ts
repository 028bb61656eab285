import { formDefinition } from './definitions/index.ts';
import { bindForm, type FormDefinition, type FormList, type FormRef, type Rule } from './engine/index.ts';

/** The parts of a profile that a form takes over by name; a `Profile` is one. Others are found by their path. */
export interface FormRules {
  readonly recruit: { readonly declarationClauses: { readonly value: readonly string[] } | null };
}

/**
 * The form as a person of this bureau sees it: the published definition with the items and clauses of the
 * profile and the bureau's name and contact. Store this with the submission: it is what was shown and signed.
 * `lists` are options that decisions give; `formFor` of the profiles passes them all.
 * @throws Error for an unknown form, or when the profile has no clauses for its declaration.
 */
export function boundForm(
  ref: FormRef,
  rules: FormRules,
  bureau: { readonly name: string; readonly phone?: string },
  lists: Readonly<Record<string, FormList>> = {},
): FormDefinition {
  return bindForm(formDefinition(ref), {
    rule: (path) => ruleAt(rules, path),
    clauses: { applicationDeclaration: rules.recruit.declarationClauses?.value ?? [] },
    lists,
    bureau: bureau.name,
    contact: contactOf(bureau),
  });
}

/** How to reach the bureau, as a phrase inside a sentence. */
export function contactOf(bureau: { readonly name: string; readonly phone?: string }): string {
  return bureau.phone ? `电话 ${bureau.phone}` : `到${bureau.name}当面咨询`;
}

/** The leaf at a dotted path; null for silence. A test checks every path that a published form names. */
function ruleAt(rules: object, path: string): Rule | null {
  const found = path.split('.').reduce<unknown>((part, key) => Reflect.get(Object(part), key), rules);
  return typeof found === 'object' && found !== null && 'value' in found && 'article' in found
    ? { value: found.value, article: String(found.article) }
    : null;
}
