import type { Dialog } from '../engine/outcome.ts';
import { activities } from './activities.ts';
import { apply } from './apply.ts';
import { badge } from './badge.ts';
import { binding } from './binding.ts';
import { callCode } from './callCode.ts';
import { claim } from './claim.ts';
import { complaint } from './complaint.ts';
import { correct } from './correct.ts';
import { documents } from './documents.ts';
import { endHuman } from './endHuman.ts';
import { focus } from './focus.ts';
import { help } from './help.ts';
import { human } from './human.ts';
import { inbox } from './inbox.ts';
import { institutionCode } from './institutionCode.ts';
import { interest } from './interest.ts';
import { invitation } from './invitation.ts';
import { linking } from './linking.ts';
import { matters } from './matters.ts';
import { menu } from './menu.ts';
import { opinion } from './opinion.ts';
import { progress } from './progress.ts';
import { refuseReward } from './refuseReward.ts';
import { renewal } from './renewal.ts';
import { resign } from './resign.ts';
import { resume } from './resume.ts';
import { reward } from './reward.ts';
import { simple } from './simple.ts';
import { stay } from './stay.ts';
import { testing } from './testing.ts';
import { tip } from './tip.ts';
import { unit } from './unit.ts';
import { unitCode } from './unitCode.ts';
import { unlinking } from './unlinking.ts';
import { visit } from './visit.ts';
import { welcome } from './welcome.ts';
import { withdraw } from './withdraw.ts';
import { yearList } from './yearList.ts';

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
  renewal,
  resign,
  stay,
  simple,
  resume,
  unit,
  activities,
  documents,
  inbox,
  badge,
  binding,
  interest,
  focus,
  yearList,
  tip,
  visit,
  opinion,
  complaint,
  matters,
  claim,
  reward,
  refuseReward,
  human,
  endHuman,
  unitCode,
  callCode,
  institutionCode,
  linking,
  unlinking,
  testing,
} as const satisfies Record<string, Dialog>;

export type DialogName = keyof typeof dialogs;

/** The dialog of that name, with all that a dialog may have. */
export function dialogOf(name: DialogName): Dialog {
  return dialogs[name];
}
