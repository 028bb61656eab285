import { randomUUID } from 'node:crypto';
import { createBureau } from '../../server/commands/bureaus/createBureau.ts';
import { declareAsSupervisor } from '../../server/commands/interests/declareOwnInterest.ts';
import { beijingDay } from '../../server/domain/time.ts';
import { Interest } from '../../server/models/interest.ts';
import type { TestApp } from '../integration/server/http/support/testApp.ts';
import { buildAppointment } from './appointments.ts';
import { buildInstitution } from './institutions.ts';

/** A bureau under a document, a supervisor in force and two institutions. */
export async function interestWorld({ services }: Pick<TestApp, 'services'>, profileId: string) {
  const bureauId = `bureau-${randomUUID()}`;
  const system = { ...services, actor: { kind: 'system', id: 'test' } } as const;
  await createBureau(system, { id: bureauId, name: '测试局', level: 'city', profileId });
  const personId = randomUUID();
  const term = await buildAppointment(services, { bureauId, personId });
  const clinic = await buildInstitution(bureauId, { name: '仁济诊所', district: '东风镇' });
  const other = await buildInstitution(bureauId, { name: '康民诊所', district: '东风镇' });
  const person = { ...services, actor: { kind: 'person', id: personId } } as const;
  const as = (...roles: ('liaison' | 'approver' | 'agency' | 'handler')[]) =>
    ({ ...services, actor: { kind: 'staff', id: `staff-${roles}`, bureauId, roles } }) as const;
  const holder = { kind: 'supervisor', id: term.supervisorId } as const;
  const about = { profile: services.profiles.get(profileId), today: beijingDay(services.clock.now()) };
  return { bureauId, personId, term, clinic, other, person, as, holder, about };
}

export type InterestWorld = Awaited<ReturnType<typeof interestWorld>>;

/** The supervisor says that somebody of their family works at the clinic. */
export async function declareFamily(
  { person, personId, clinic, about }: InterestWorld,
  claimsImpartial: boolean,
) {
  const no = person.ids.matter('LY', about.today);
  const input = {
    personId,
    no,
    institutionId: clinic._id,
    type: 'family_employment',
    claimsImpartial,
  } as const;
  const result = await declareAsSupervisor(person, input);
  return { ...result, row: await Interest.findOne({ no }).orFail().lean() };
}
