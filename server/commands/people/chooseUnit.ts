import { DomainError } from '../../domain/errors.ts';
import { Application } from '../../models/application.ts';
import { Person } from '../../models/person.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { currentAppointment } from '../../queries/appointments/currentAppointment.ts';
import { appointingUnits } from '../../queries/bureaus/appointingUnits.ts';
import type { CommandContext } from '../context.ts';

/** Who chooses which unit, and what the account they write to serves. */
export interface UnitChoice {
  personId: string;
  bureauId: string;
  /** The account's own unit, and the ids of all units with an account of their own. */
  account: { bureauId: string; withAccount: ReadonlySet<string> };
}

/**
 * Lets a person of a shared account deal with one of its units: whatever they do from now on runs there, under
 * its rule-set. Choosing the same again changes nothing.
 * @throws DomainError `bureau.not_served` for a unit with an account of its own, without authority or elsewhere;
 *   `person.bound` while an application is open or a term is in force with another unit
 */
export async function chooseUnit(context: CommandContext, choice: UnitChoice): Promise<void> {
  const { personId, bureauId, account } = choice;
  const units = await appointingUnits(context.profiles, account);
  if (!units.some(({ _id }) => _id === bureauId)) throw new DomainError('bureau.not_served');
  await inTransaction(async () => {
    const person = await Person.findById(personId, { bureauId: 1, unitChosenAt: 1 }).lean();
    if (!person) throw new Error('the person is not there');
    const { bureauId: from } = person;
    if (from === bureauId && person.unitChosenAt) return;
    if (from !== bureauId && (await isBound(context, personId))) throw new DomainError('person.bound');
    await Person.updateOne({ _id: personId }, { $set: { bureauId, unitChosenAt: context.clock.now() } });
    const object = { kind: 'person', id: personId } as const;
    await appendEvent(context, {
      type: 'person.unitChosen',
      bureauId,
      object,
      data: { from, to: bureauId },
    });
  });
}

async function isBound({ clock }: CommandContext, personId: string): Promise<boolean> {
  if (await Application.exists({ personId, open: true })) return true;
  return (await currentAppointment(personId, clock.now()))?.inForce ?? false;
}
