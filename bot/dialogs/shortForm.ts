import type { Answers } from '../../server/forms/engine/index.ts';
import type { Turn } from '../engine/outcome.ts';
import type { Draft } from '../engine/state.ts';
import { formOf, matterForms } from '../form/formOf.ts';

interface About {
  readonly no: string;
  readonly title?: string;
  /** What was said already: then there is nothing left to ask. */
  readonly answers?: Answers;
  /** Fields that are taken where they are said, and not asked. */
  readonly unasked?: readonly string[];
}

/** A form of a word or two about a matter that has its number already. */
export function beginReply(
  { view }: Turn,
  purpose: 'renewal' | 'activity',
  { no, title, answers = {}, unasked = [] }: About,
): Draft {
  const form = matterForms[purpose];
  const key = formOf(purpose, { form, mode: 'public' }, view).fields[0]?.key ?? '';
  const isSaid = Object.keys(answers).length > 0;
  return {
    ...{ form, mode: 'public', matterNo: no, answers, passed: unasked, queue: [], misses: 0 },
    ...(title === undefined ? {} : { title }),
    at: isSaid ? { kind: 'summary' } : { kind: 'field', key },
    savedAt: view.now.toISOString(),
  };
}
