import {
  type Answers,
  type Field,
  type FormContext,
  type FormDefinition,
  fieldProblems,
  isMine,
  isRequired,
  isVisible,
  type Problem,
  runChecks,
} from '../../forms/index';

/** Items that are asked on one screen, not counting those that only an answer brings up (ours). */
const most = 5;

/**
 * The form in sections, as keys. What depends on an answer stands with what it depends on, so that the sections stay the same
 * while the form is being filled; a consent begins a section of its own, so that nothing is asked before it.
 */
export function sectionsOf({ fields }: FormDefinition, context: FormContext): string[][] {
  const sections: string[][] = [];
  let counted = 0;
  for (const field of fields.filter((one) => isMine(one, context))) {
    const isFree = field.visible === undefined;
    const begins = sections.length === 0 || field.type === 'consent' || (isFree && counted >= most);
    if (begins) {
      sections.push([]);
      counted = 0;
    }
    sections[sections.length - 1]?.push(field.key);
    if (isFree) counted += 1;
  }
  return sections;
}

/** The sections that have something to ask now, as the fields that they ask. */
export function shownSections(def: FormDefinition, answers: Answers, context: FormContext): Field[][] {
  return sectionsOf(def, context)
    .map((keys) =>
      def.fields.filter(
        (field) => keys.includes(field.key) && isMine(field, context) && isVisible(field, answers, context),
      ),
    )
    .filter((fields) => fields.length > 0);
}

/** What is wrong in one section: of its fields, and of rules between fields that are reported there. */
export function sectionProblems(
  def: FormDefinition,
  fields: readonly Field[],
  answers: Answers,
  context: FormContext,
): Problem[] {
  const keys = fields.map(({ key }) => key);
  const between = runChecks(def.checks, answers, context).filter(({ path }) => keys.includes(keyOf(path)));
  return [...fields.flatMap((field) => fieldProblems(field, answers, context)), ...between];
}

/** The first section that a list of problems is about; -1 when none is. */
export function sectionOf(
  sections: readonly (readonly Field[])[],
  problems: readonly { path: string }[],
): number {
  const keys = problems.map(({ path }) => keyOf(path));
  return sections.findIndex((fields) => fields.some(({ key }) => keys.includes(key)));
}

/** One problem of a field, in words; empty when there is none. */
export function problemAt(key: string, problems: readonly { path: string; message: string }[]): string {
  return problems.find(({ path }) => keyOf(path) === key)?.message ?? '';
}

/** 必填 or 选填, as it stands now. */
export function requiredNow(field: Field, answers: Answers, context: FormContext): boolean {
  return isRequired(field, answers, context);
}

function keyOf(path: string): string {
  return path.split('.')[0] ?? path;
}
