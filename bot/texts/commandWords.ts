import { type DialogName, dialogOf, dialogs } from '../dialogs/index.ts';
import { controls } from '../form/controls/index.ts';
import { compact } from '../text/normalise.ts';

const names = Object.keys(dialogs) as DialogName[];

/** Words that the bot understands only while a form is open: 上一步, 跳过 … */
export function isControlWord(said: string): boolean {
  const word = compact(said) || said;
  return Object.values(controls).some(({ words }) => words.includes(word));
}

/** The dialog that a word starts, or null. */
export function dialogOfWord(said: string): DialogName | null {
  const word = compact(said) || said;
  return names.find((name) => dialogOf(name).words.includes(word)) ?? null;
}

/** Whether the bot does anything when somebody replies with this word. */
export function isUnderstood(said: string): boolean {
  return isControlWord(said) || dialogOfWord(said) !== null;
}
