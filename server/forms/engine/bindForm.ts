import type { Field } from './fields/index.ts';
import type { FormDefinition } from './form.ts';

/** A value of the rule-set with the article that says so. */
export interface Rule {
  readonly value: unknown;
  readonly article: string;
}

/** What a form takes from its surroundings: rules and words of the regulation, name and contact of the bureau. */
export interface FormTexts {
  /** The rule at a path, null where the document is silent. */
  rule(path: string): Rule | null;
  /** Lists of clauses, by the key that declaration fields name in `clausesFrom`. */
  readonly clauses: Readonly<Record<string, readonly string[]>>;
  /** Name of the unit that handles the personal data (PIPL 17). */
  readonly bureau: string;
  /** How to reach it, as a phrase. */
  readonly contact: string;
}

/**
 * The definition with its texts put in and without the items that the document does not ask: what is shown,
 * signed and stored with a submission. What is left is numbered 1 to N.
 * @throws Error when a declaration has no clauses: nobody may sign an empty declaration.
 */
export function bindForm(def: FormDefinition, texts: FormTexts): FormDefinition {
  const asked = def.fields.filter((field) => isAsked(field, texts));
  const numbers = asked.filter(({ no }) => no !== null).map(({ key }) => key);
  const fields = asked.map((field) => {
    const bound = bindField(field, texts);
    return bound.no === null ? bound : { ...bound, no: numbers.indexOf(bound.key) + 1 };
  });
  return { ...def, fields };
}

/** Without a rule of its own an item is asked everywhere; a rule that says `false` asks nothing. */
function isAsked({ askedBy }: Field, texts: FormTexts): boolean {
  if (askedBy === undefined) return true;
  const value = texts.rule(askedBy.rule)?.value;
  const { names } = askedBy;
  if (names === undefined) return value !== undefined && value !== false;
  return Array.isArray(value) && names.some((name) => value.includes(name));
}

function bindField(field: Field, texts: FormTexts): Field {
  const article = field.askedBy && texts.rule(field.askedBy.rule)?.article;
  return bindTexts(article ? { ...field, source: { ...field.source, item: article } } : field, texts);
}

function bindTexts(field: Field, texts: FormTexts): Field {
  if ('clausesFrom' in field) {
    const clauses = texts.clauses[field.clausesFrom];
    if (!clauses?.length) throw new Error(`form text missing: clauses "${field.clausesFrom}"`);
    return { ...field, clauses };
  }
  if ('optionsFrom' in field && field.optionsFrom) {
    const { rule, words } = field.optionsFrom;
    const values = texts.rule(rule)?.value;
    if (!Array.isArray(values)) throw new Error(`form text missing: options "${rule}"`);
    return { ...field, options: values.map((value) => ({ value, words: words[value] ?? [] })) };
  }
  if (!('refusal' in field)) return field;
  const fill = (text: string) =>
    text.replaceAll('{bureau}', () => texts.bureau).replaceAll('{contact}', () => texts.contact);
  return { ...field, text: fill(field.text), refusal: fill(field.refusal) };
}
