import type { Effect } from '../../../bot/engine/index.ts';
import type { PersonDoc } from '../../models/person.ts';
import { resubmitApplication } from '../applications/resubmitApplication.ts';
import { submitApplication } from '../applications/submitApplication.ts';
import { withdrawApplication } from '../applications/withdrawApplication.ts';
import type { CommandContext, Services } from '../context.ts';

type Run<E extends Effect> = (context: CommandContext, person: PersonDoc, effect: E) => Promise<void>;

/** The command behind each effect that the conversation engine can ask for. */
const runners: { [T in Effect['type']]: Run<Extract<Effect, { type: T }>> } = {
  'application.submit': (context, { _id: personId, bureauId }, { type: _, callId: _call, ...submission }) =>
    submitApplication(context, { personId, bureauId, ...submission }),
  'application.resubmit': (context, person, { no, form, answers }) =>
    resubmitApplication(context, { personId: person._id, no, form, answers }),
  'application.withdraw': (context, person, { no }) =>
    withdrawApplication(context, { personId: person._id, no }),
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
