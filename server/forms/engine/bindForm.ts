import type { Field } from './fields/index.ts';
import type { FormDefinition } from './form.ts';

/** What a form takes from its surroundings: words of the regulation, name and contact of the bureau. */
export interface FormTexts {
  /** Lists of clauses, by the key that declaration fields name in `clausesFrom`. */
  readonly clauses: Readonly<Record<string, readonly string[]>>;
  /** Name of the unit that handles the personal data (PIPL 17). */
  readonly bureau: string;
  /** How to reach it, as a phrase. */
  readonly contact: string;
}

/**
 * The definition with its texts put in: what is shown, signed and stored with a submission.
 * @throws Error when a declaration has no clauses: nobody may sign an empty declaration.
 */
export function bindForm(def: FormDefinition, texts: FormTexts): FormDefinition {
  return { ...def, fields: def.fields.map((field) => bindField(field, texts)) };
}

function bindField(field: Field, texts: FormTexts): Field {
  if ('clausesFrom' in field) {
    const clauses = texts.clauses[field.clausesFrom];
    if (!clauses?.length) throw new Error(`form text missing: clauses "${field.clausesFrom}"`);
    return { ...field, clauses };
  }
  if (!('refusal' in field)) return field;
  const fill = (text: string) =>
    text.replaceAll('{bureau}', () => texts.bureau).replaceAll('{contact}', () => texts.contact);
  return { ...field, text: fill(field.text), refusal: fill(field.refusal) };
}
