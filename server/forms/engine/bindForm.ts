import type { Field } from './fields/index.ts';
import type { ViolationOption } from './fields/violationCodes.ts';
import type { FormDefinition } from './form.ts';

/** A value of the rule-set with the article that says so. */
export interface Rule {
  readonly value: unknown;
  readonly article: string;
}

/** Options that a decision of the rule-set gives, with the article behind them. */
export interface FormList {
  readonly article: string | null;
  readonly options: readonly ViolationOption[];
}

/** What a form takes from its surroundings: rules and words of the regulation, name and contact of the bureau. */
export interface FormTexts {
  /** The rule at a path, null where the document is silent. */
  rule(path: string): Rule | null;
  /** Lists of clauses, by the key that declaration fields name in `clausesFrom`. */
  readonly clauses: Readonly<Record<string, readonly string[]>>;
  /** Lists of options, by the name that fields give in `optionsFrom`. */
  readonly lists: Readonly<Record<string, FormList>>;
  /** Name of the unit that handles the personal data (PIPL 17). */
  readonly bureau: string;
  /** How to reach it, as a phrase. */
  readonly contact: string;
}

/**
 * The definition with its texts put in and without the items that the document does not ask: what is shown,
 * signed and stored with a submission. What is left is numbered 1 to N.
 * @throws Error when a declaration has no clauses or a list no options: nobody may sign an empty declaration.
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
  return names.some((name) => (Array.isArray(value) ? value.includes(name) : value === name));
}

function bindField(field: Field, texts: FormTexts): Field {
  const article = field.askedBy ? texts.rule(field.askedBy.rule)?.article : listOf(field, texts)?.article;
  return bindTexts(article ? { ...field, source: { ...field.source, item: article } } : field, texts);
}

function listOf(field: Field, texts: FormTexts): FormList | undefined {
  if (!('optionsFrom' in field && field.optionsFrom && 'list' in field.optionsFrom)) return undefined;
  const { list } = field.optionsFrom;
  const found = texts.lists[list];
  if (!found?.options.length) throw new Error(`form text missing: list "${list}"`);
  return found;
}

function bindTexts(field: Field, texts: FormTexts): Field {
  if (field.type === 'declaration') {
    const { clausesFrom } = field;
    const clauses = clausesFrom === undefined ? field.clauses : texts.clauses[clausesFrom];
    if (!clauses?.length) throw new Error(`form text missing: clauses "${clausesFrom}"`);
    return { ...field, clauses };
  }
  const list = listOf(field, texts);
  if (list) return { ...field, options: list.options } as Field;
  if ('optionsFrom' in field && field.optionsFrom && 'rule' in field.optionsFrom) {
    const { rule, words } = field.optionsFrom;
    const values = texts.rule(rule)?.value;
    if (!Array.isArray(values)) throw new Error(`form text missing: options "${rule}"`);
    return { ...field, options: values.map((value) => ({ value, words: words[value] ?? [] })) } as Field;
  }
  if (!('refusal' in field)) return field;
  const fill = (text: string) =>
    text.split('{bureau}').join(texts.bureau).split('{contact}').join(texts.contact);
  return { ...field, text: fill(field.text), refusal: fill(field.refusal) };
}
