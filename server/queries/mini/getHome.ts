import type { Services } from '../../commands/context.ts';
import type { MiniPerson } from '../../commands/mini/types.ts';
import { beijingDay } from '../../domain/time.ts';
import { Application } from '../../models/application.ts';
import type { AppointmentDoc } from '../../models/appointment.ts';
import { Person } from '../../models/person.ts';
import { YearList } from '../../models/yearList.ts';
import { focusUnits } from '../../profiles/decisions/focusUnits.ts';
import type { Profile } from '../../profiles/schema.ts';
import { applicationWays } from '../applications/applicationWays.ts';
import { cardOf } from '../appointments/cardOf.ts';
import { currentAppointment } from '../appointments/currentAppointment.ts';
import { getBureau } from '../bureaus/getBureau.ts';
import { openCallsOf } from '../calls/openCallsOf.ts';
import { followerOf } from '../identities/followerOf.ts';
import type { HomeArea, HomeKind, WaitingThing } from './types.ts';
import { waitingFor } from './waitingFor.ts';

/** What the first page of the mini program is made of. */
export interface Home {
  kind: HomeKind;
  linked: boolean;
  /** Of supervisors only: nobody else has told us for this purpose. */
  name: string | null;
  unit: { name: string; phone: string | null };
  term: { appointment: AppointmentDoc; inForce: boolean } | null;
  waiting: WaitingThing[];
  areas: HomeArea[];
}

/**
 * Who somebody of the mini program is to the bureau, what waits for them, and which parts are open to them.
 * @throws DomainError `bureau.not_found`
 */
export async function getHome(
  services: Services,
  { personId: miniPersonId, bureauId: servedId }: Pick<MiniPerson, 'personId' | 'bureauId'>,
): Promise<Home> {
  const { clock, crypto, profiles } = services;
  const now = clock.now();
  const personId = await followerOf(crypto, miniPersonId);
  const term = personId ? await currentAppointment(personId, now) : null;
  const follower = personId ? await Person.findById(personId, { bureauId: 1 }).lean() : null;
  const bureau = await getBureau(term?.appointment.bureauId ?? follower?.bureauId ?? servedId, now);
  const profile = profiles.get(bureau.profile.id, bureau.profile.version);
  const [isApplicant, calls, list, waiting] = await Promise.all([
    personId ? Application.exists({ personId, open: true }) : null,
    openCallsOf(bureau._id, beijingDay(now)),
    YearList.exists({ bureauId: bureau._id, state: 'published' }),
    personId ? waitingFor(services, personId, term?.appointment ?? null) : [],
  ]);
  const inForce = term?.inForce === true;
  const asked = calls.map(({ _id: id, title, closesOn }) => ({ id, title, closesOn }));
  const mayApply = !inForce && !isApplicant && applicationWays(profile, asked).length > 0;
  return {
    kind: kindOf({ linked: personId !== null, isApplicant: isApplicant !== null, term }),
    linked: personId !== null,
    name: inForce ? cardOf(crypto, term.appointment).name : null,
    unit: { name: bureau.name, phone: bureau.phone ?? null },
    ...{ term, waiting },
    areas: [
      ...(['tip', 'claim'] as const),
      ...(mayApply || isApplicant ? (['apply'] as const) : []),
      ...(personId ? (['matters', 'inbox'] as const) : []),
      ...(inForce ? supervisorAreas(profile, list !== null) : []),
      ...(term ? (['term'] as const) : []),
    ],
  };
}

function kindOf({
  linked,
  isApplicant,
  term,
}: Pick<Home, 'linked' | 'term'> & { isApplicant: boolean }): HomeKind {
  if (!linked) return 'stranger';
  if (term?.inForce) return 'supervisor';
  if (isApplicant) return 'applicant';
  return term ? 'former' : 'follower';
}

function supervisorAreas(profile: Profile, hasList: boolean): HomeArea[] {
  return [
    ...(['badge', 'visit', 'opinion', 'activities', 'documents', 'interests'] as const),
    ...(focusUnits(profile, { inForce: true }).ok ? (['focus'] as const) : []),
    ...(hasList ? (['yearList'] as const) : []),
  ];
}
