import { compact, halfWidth } from '../../text/normalise.ts';
import { leaveCancel } from '../cancelAnswer.ts';
import type { FormOutcome, OpenForm } from '../openForm.ts';
import { back } from './back.ts';
import { cancel } from './cancel.ts';
import { clear } from './clear.ts';
import { fix } from './fix.ts';
import { help } from './help.ts';
import { keep } from './keep.ts';
import { nextPage } from './nextPage.ts';
import { save } from './save.ts';
import { skip } from './skip.ts';
import { submitEarly } from './submitEarly.ts';
import type { Control } from './types.ts';
import { view } from './view.ts';

/** Every word that steers a form. 菜单, 进度 and the like are dialogs of their own: they interrupt a form. */
export const controls = { back, skip, keep, clear, view, nextPage, fix, cancel, save, help, submitEarly };

export type ControlName = keyof typeof controls;

/** Whether a message (`compact`) is a word that steers a form, wherever it stands. */
export function isControlWord(said: string): boolean {
  return Object.values(controls).some(({ words }) => words.includes(said));
}

/** Which control a message is at this place of the form, with what stands behind the word. */
export function controlOf(form: OpenForm, text: string): { name: ControlName; argument: string } | null {
  const said = compact(text) || halfWidth(text);
  const place = leaveCancel(form);
  for (const name of Object.keys(controls) as ControlName[]) {
    const control: Control = controls[name];
    if (control.applies && !control.applies(place)) continue;
    const argument = control.words.includes(said) ? '' : (control.argument?.(said, place) ?? null);
    if (argument !== null) return { name, argument };
  }
  return null;
}

/** Runs a control; while 取消 is being asked back, at the place where it was said. */
export function runControl(form: OpenForm, name: ControlName, argument: string): FormOutcome {
  return controls[name].run(leaveCancel(form), argument);
}
