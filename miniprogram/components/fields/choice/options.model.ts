import type { Answers, Field } from '../../../forms/index';
import { optionsInForce } from '../../../forms/index';

/** Something to choose, as the screen shows it. */
export interface ShownOption {
  /** What the answer holds. */
  value: string;
  label: string;
  /** Other ways to say it, which the search finds too. */
  words: readonly string[];
}

/** More than these are searched, not scrolled (ours). */
export const manyOptions = 10;

const yes = { value: '是', label: '是', words: [] };
const no = { value: '否', label: '否', words: [] };

/** Everything that can be chosen now. */
export function optionsOf(field: Field, answers: Answers): ShownOption[] {
  if (field.type === 'yesNo') return [yes, no];
  if (field.type === 'violationCodes') {
    return optionsInForce(field, answers).map(({ value, label, words = [] }) => ({ value, label, words }));
  }
  if (field.type !== 'choice' && field.type !== 'multiChoice') return [];
  return field.options.map(({ value, words = [] }) => ({ value, label: value, words }));
}

/** Those that contain what is typed, in any of their words; what is chosen stays in sight. */
export function found(
  options: readonly ShownOption[],
  typed: string,
  chosen: readonly string[],
): ShownOption[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return [...options];
  return options.filter(
    ({ value, label, words }) =>
      chosen.includes(value) || [value, label, ...words].some((one) => one.toLowerCase().includes(wanted)),
  );
}

/** What is chosen of a single choice, as the value of an option; 其他 is told by `isOther`. */
export function chosenOf(value: unknown): string[] {
  if (typeof value === 'boolean') return [value ? yes.value : no.value];
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}

/** The text of 其他; null when something else, or nothing, is chosen. */
export function otherOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('other' in value)) return null;
  return typeof value.other === 'string' ? value.other : null;
}

/** The answer that choosing one option is. */
export function choiceAnswer(field: Field, option: string): unknown {
  return field.type === 'yesNo' ? option === yes.value : option;
}

/** The list with one more or one less; nothing when it becomes empty. */
export function toggled(value: unknown, option: string): string[] | undefined {
  const chosen = chosenOf(value);
  const next = chosen.includes(option) ? chosen.filter((one) => one !== option) : [...chosen, option];
  return next.length === 0 ? undefined : next;
}
