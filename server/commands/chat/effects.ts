import type { Effect } from '../../../bot/engine/index.ts';
import { interestTypes } from '../../domain/recusal/interests.ts';
import { beijingDay } from '../../domain/time.ts';
import type { PersonDoc } from '../../models/person.ts';
import { resubmitApplication } from '../applications/resubmitApplication.ts';
import { submitApplication } from '../applications/submitApplication.ts';
import { withdrawApplication } from '../applications/withdrawApplication.ts';
import type { CommandContext, Services } from '../context.ts';
import { proposeOwnFocusClaim } from '../focus/proposeFocusClaim.ts';
import { releaseOwnFocusClaim } from '../focus/releaseFocusClaim.ts';
import { declareAsSupervisor } from '../interests/declareOwnInterest.ts';

type Run<E extends Effect> = (context: CommandContext, person: PersonDoc, effect: E) => Promise<void>;

/** The command behind each effect that the conversation engine can ask for. */
const runners: { [T in Effect['type']]: Run<Extract<Effect, { type: T }>> } = {
  'application.submit': (context, person, { no, mode, form, answers }) =>
    submitApplication(context, { personId: person._id, bureauId: person.bureauId, no, mode, form, answers }),
  'application.resubmit': (context, person, { no, form, answers }) =>
    resubmitApplication(context, { personId: person._id, no, form, answers }),
  'application.withdraw': (context, person, { no }) =>
    withdrawApplication(context, { personId: person._id, no }),
  'interest.declare': async (context, person, { institution, interest, claimsImpartial }) => {
    const where = institution.id ? { institutionId: institution.id } : { institutionName: institution.name };
    const type = interestTypes.find((one) => one === interest) ?? 'other';
    const no = newNumber(context, 'LY');
    await declareAsSupervisor(context, { personId: person._id, no, ...where, type, claimsImpartial });
  },
  'focus.propose': (context, person, { institutionId }) =>
    proposeOwnFocusClaim(context, { personId: person._id, no: newNumber(context, 'GZ'), institutionId }),
  'focus.release': (context, person, { no }) => releaseOwnFocusClaim(context, { personId: person._id, no }),
};

const newNumber = ({ clock, ids }: CommandContext, prefix: string) =>
  ids.matter(prefix, beijingDay(clock.now()));

/** Runs a step's effects in order, inside the turn's transaction. */
export async function runEffects(
  services: Services,
  person: PersonDoc,
  effects: readonly Effect[],
): Promise<void> {
  const context: CommandContext = { ...services, actor: { kind: 'person', id: person._id } };
  for (const effect of effects) {
    const run = runners[effect.type] as Run<Effect>;
    await run(context, person, effect);
  }
}
