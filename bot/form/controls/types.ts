import type { FormOutcome, OpenForm } from '../openForm.ts';

/** A word that steers a form instead of answering its question. */
export interface Control {
  /** In `compact` form; the whole message must be the word. */
  readonly words: readonly string[];
  /** For words with something behind them (修改 3): what is behind, or null when it is not this word. */
  argument?(said: string, form: OpenForm): string | null;
  /** Some words mean this only at some places; elsewhere they are answers. */
  applies?(form: OpenForm): boolean;
  run(form: OpenForm, argument: string): FormOutcome;
}
