import type { ApplicationSummary } from '../../../bot/engine/index.ts';
import type { Services } from '../../commands/context.ts';
import type { MiniPerson } from '../../commands/mini/types.ts';
import { beijingDay } from '../../domain/time.ts';
import { Application } from '../../models/application.ts';
import { type ApplicationWay, applicationWays } from '../applications/applicationWays.ts';
import { listOwnApplications } from '../applications/listOwnApplications.ts';
import { currentAppointment } from '../appointments/currentAppointment.ts';
import { getBureau } from '../bureaus/getBureau.ts';
import { openCallsOf } from '../calls/openCallsOf.ts';
import { requireFollower } from '../identities/requireFollower.ts';
import { unitFor } from './unitFor.ts';

/** What the page of applications shows. */
export interface ApplicationDesk {
  rows: ApplicationSummary[];
  ways: ApplicationWay[];
  unit: { name: string; phone: string | null };
}

/**
 * The applications of the follower behind the mini program, and how they can apply now: not while one of theirs is open or
 * they serve.
 * @throws DomainError `mini.not_linked`
 */
export async function applicationDesk(services: Services, person: MiniPerson): Promise<ApplicationDesk> {
  const { clock, crypto, profiles } = services;
  const now = clock.now();
  const personId = await requireFollower(services.crypto, person.personId);
  const { bureauId } = await unitFor(services, person, 'apply');
  const { name, phone, profile } = await getBureau(bureauId, now);
  const [rows, isOpen, term, calls] = await Promise.all([
    listOwnApplications(personId, crypto),
    Application.exists({ personId, bureauId, open: true }),
    currentAppointment(personId, now),
    openCallsOf(bureauId, beijingDay(now)),
  ]);
  const asked = calls.map(({ _id: id, title, closesOn }) => ({ id, title, closesOn }));
  const ways =
    isOpen || term?.inForce ? [] : applicationWays(profiles.get(profile.id, profile.version), asked);
  return { rows, ways, unit: { name, phone: phone ?? null } };
}
