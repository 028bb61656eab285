import type { Dialog } from '../engine/outcome.ts';
import { apply } from './apply.ts';
import { correct } from './correct.ts';
import { help } from './help.ts';
import { invitation } from './invitation.ts';
import { menu } from './menu.ts';
import { progress } from './progress.ts';
import { resume } from './resume.ts';
import { welcome } from './welcome.ts';
import { withdraw } from './withdraw.ts';

/** Every conversation that a word, a menu button or an event can start. Forms run inside: see `formStep`. */
export const dialogs = {
  welcome,
  menu,
  help,
  apply,
  invitation,
  progress,
  correct,
  withdraw,
  resume,
} as const satisfies Record<string, Dialog>;

export type DialogName = keyof typeof dialogs;

/** The dialog of that name, with all that a dialog may have. */
export function dialogOf(name: DialogName): Dialog {
  return dialogs[name];
}
