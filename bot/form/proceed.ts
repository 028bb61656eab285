import type { FormOutcome, OpenForm } from './openForm.ts';
import { purposes } from './purposes.ts';
import { question } from './question.ts';
import { submit } from './submit.ts';

/** Goes on to the next question; a form of a word or two is handed in with its last answer, and not shown once more. */
export function proceed(form: OpenForm, ...say: readonly string[]): FormOutcome {
  if (purposes[form.purpose].atOnce && form.draft.at.kind === 'summary') return submit(form);
  return { draft: form.draft, say: [...say, question(form)] };
}
