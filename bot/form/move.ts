import { nextField } from '../../server/forms/engine/index.ts';
import type { Draft } from '../engine/state.ts';
import { standingProblem } from './clash.ts';
import { currentField, isAnswered, myFields } from './numbering.ts';
import type { OpenForm } from './openForm.ts';

/** The form at its next open question: flagged items first, then what is missing or broken, then the summary. */
export function goNext(form: OpenForm): OpenForm {
  const mine = myFields(form).map(({ key }) => key);
  const queue = form.draft.queue.filter((key) => mine.includes(key));
  const [first, ...rest] = queue;
  if (first !== undefined) return at(form, { at: { kind: 'field', key: first }, queue: rest });
  const next = nextField(form.def, form.draft.answers, form.context, form.draft.passed);
  if (next) return at(form, { at: { kind: 'field', key: next.key }, queue: [] });
  return at(form, { at: { kind: 'summary' }, queue: [], page: 0 });
}

/** The form at the question of `key`; the one that was open is asked again afterwards. */
export function goTo(form: OpenForm, key: string): OpenForm {
  const open = currentField(form);
  // What is unanswered or does not hold comes again by itself; a sound answer was being looked at on purpose.
  const looking = open && isAnswered(form, open) && standingProblem(form, open) === undefined;
  const again = looking && open.key !== key ? [open.key] : [];
  const queue = [...again, ...form.draft.queue].filter((other) => other !== key);
  return at(form, { at: { kind: 'field', key }, queue: [...new Set(queue)] });
}

/** The form at the question before the open one, or null at the first. */
export function goBack(form: OpenForm): OpenForm | null {
  const mine = myFields(form);
  const open = currentField(form);
  const index = open ? mine.indexOf(open) : mine.length;
  const previous = mine[index - 1];
  return previous ? goTo(form, previous.key) : null;
}

/** The form with a changed draft. */
export function withDraft(form: OpenForm, change: Partial<Draft>): OpenForm {
  return { ...form, draft: { ...form.draft, ...change } };
}

/** At another place: counting of bad answers and paging start anew. */
function at(form: OpenForm, change: Partial<Draft>): OpenForm {
  const { page: _page, ...draft } = form.draft;
  return { ...form, draft: { ...draft, misses: 0, ...change } };
}
