import type { Effect } from '../../../bot/engine/index.ts';
import type { PersonDoc } from '../../models/person.ts';
import { resubmitApplication } from '../applications/resubmitApplication.ts';
import { submitApplication } from '../applications/submitApplication.ts';
import { withdrawApplication } from '../applications/withdrawApplication.ts';
import type { CommandContext, Services } from '../context.ts';
import { giveConsent } from '../terms/giveConsent.ts';
import { requestResignation } from '../terms/requestResignation.ts';

type Run<E extends Effect> = (context: CommandContext, person: PersonDoc, effect: E) => Promise<void>;

/** The command behind each effect that the conversation engine can ask for. */
const runners: { [T in Effect['type']]: Run<Extract<Effect, { type: T }>> } = {
  'application.submit': (context, person, { no, mode, form, answers }) =>
    submitApplication(context, { personId: person._id, bureauId: person.bureauId, no, mode, form, answers }),
  'application.resubmit': (context, person, { no, form, answers }) =>
    resubmitApplication(context, { personId: person._id, no, form, answers }),
  'application.withdraw': (context, person, { no }) =>
    withdrawApplication(context, { personId: person._id, no }),
  'term.consent': (context, person, { no, consent }) =>
    giveConsent(context, { personId: person._id, no, state: consent }),
  'term.requestResignation': (context, person, { no, reason }) =>
    requestResignation(context, { personId: person._id, no, reason }),
};

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
