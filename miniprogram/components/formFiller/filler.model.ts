import {
  type Answers,
  answerRows,
  type FormContext,
  type FormDefinition,
  type Problem,
  pruneHidden,
  validateAnswers,
} from '../../forms/index';
import type { Draft, DraftPurpose } from '../../lib/drafts.model';
import { sectionOf, sectionProblems, shownSections } from '../formView/sections.model';

/** What validation knows besides the answers. A relayed letter has an author besides the one who passes it on (`identityMode` of the server). */
export function contextOf(
  today: string,
  about: Readonly<Record<string, string>>,
  { howKnown }: Answers,
): FormContext {
  const mode = howKnown === '转递来信' ? 'relayed' : about.mode;
  return { today, filler: 'applicant', ...(mode ? { mode } : {}) };
}

/** The answers with one more, without those that it hides. */
export function answered(
  def: FormDefinition,
  answers: Answers,
  context: FormContext,
  key: string,
  value: unknown,
): Answers {
  const { [key]: _old, ...rest } = answers;
  const next = value === undefined || value === null ? rest : { ...rest, [key]: value };
  return pruneHidden(def, next, context);
}

/** Where the person stands: the sections as they are now, and what is asked on this screen. */
export function screenOf(def: FormDefinition, answers: Answers, context: FormContext, step: number) {
  const sections = shownSections(def, answers, context);
  const at = Math.min(step, sections.length);
  const fields = sections[at] ?? [];
  const first = fields[0];
  return {
    step: at,
    steps: sections.length,
    isReview: at === sections.length,
    fields,
    progress: at === sections.length ? '最后一步：核对' : `第 ${at + 1}/${sections.length} 步`,
    /** A consent that must be given and was refused: nothing further is asked. */
    isStopped: first?.type === 'consent' && first.mustAgree && isRefused(answers[first.key]),
  };
}

function isRefused(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'agreed' in value && value.agreed === false;
}

/** What is wrong on this screen. */
export function problemsHere(
  def: FormDefinition,
  answers: Answers,
  context: FormContext,
  step: number,
): Problem[] {
  const fields = shownSections(def, answers, context)[step] ?? [];
  return sectionProblems(def, fields, answers, context);
}

/** What is wrong in the whole form, and the first step that it is about. */
export function problemsOfAll(def: FormDefinition, answers: Answers, context: FormContext) {
  const { problems } = validateAnswers(def, answers, context);
  const step = sectionOf(shownSections(def, answers, context), problems);
  return { problems: [...problems], step };
}

/** What the server found, at the fields where it can be mended; `rest` is for the top of the page. */
export function placed(
  def: FormDefinition,
  found: readonly { path: string; message: string; code: string }[],
) {
  const problems = found.map(
    (one) => ({ ...one, path: one.path.replace(/^(identity|letter)\./, '') }) as Problem,
  );
  const isField = ({ path }: Problem) => def.fields.some(({ key }) => key === path.split('.')[0]);
  return {
    problems: problems.filter(isField),
    rest: problems.filter((one) => !isField(one)).map(({ message }) => message),
  };
}

/** One line of the summary; `step` is where it is corrected. */
export interface SummaryRow {
  key: string;
  label: string;
  text: string;
  step: number;
}

/** Everything that was filled in, for the last look. */
export function summaryOf(def: FormDefinition, answers: Answers, context: FormContext): SummaryRow[] {
  const sections = shownSections(def, answers, context);
  return answerRows(def, answers, context, 'full')
    .filter(({ text }) => text !== '')
    .map(({ key, label, text }) => ({
      ...{ key, label, text },
      step: sections.findIndex((fields) => fields.some((field) => field.key === key)),
    }));
}

/** A draft that begins now. */
export function newDraft(
  purpose: DraftPurpose,
  form: { id: string; version: number },
  about: Readonly<Record<string, string>>,
  { clientId, now, answers = {} }: { clientId: string; now: number; answers?: Answers },
): Draft {
  return { purpose, form, about, answers, step: 0, clientId, savedAt: now, revision: 0 };
}

/** Whether a draft is about the same matter: one of another application or report is of no use here. */
export function isAbout(draft: Draft | null, about: Readonly<Record<string, string>>): boolean {
  return draft !== null && (draft.about.no ?? '') === (about.no ?? '');
}

/** The draft in the form as it is now: answers are kept, what the form no longer has is left out. */
export function carriedOver(
  draft: Draft,
  { form, definition }: { form: { id: string; version: number }; definition: FormDefinition },
  context: FormContext,
): { draft: Draft; isNewForm: boolean } {
  const isNewForm = draft.form.id !== form.id || draft.form.version !== form.version;
  const answers = pruneHidden(definition, draft.answers, context);
  return { draft: { ...draft, form, answers }, isNewForm };
}
