import { randomUUID } from 'node:crypto';
import { createBureau } from '../../server/commands/bureaus/createBureau.ts';
import type { Services, StaffContext } from '../../server/commands/context.ts';
import { beijingDay } from '../../server/domain/time.ts';
import { Application, type ApplicationDoc } from '../../server/models/application.ts';
import type { Role } from '../../server/permissions/roles.ts';
import { validAnswers } from './applicants.ts';

/** A unit of its own that may appoint under `profileId`. */
export async function appointingBureau(
  services: Services,
  profileId: string,
  { level, name = '测试医疗保障局' }: { level?: string; name?: string } = {},
): Promise<string> {
  const id = `bureau-${randomUUID().slice(0, 8)}`;
  const [first = 'city'] = services.profiles.get(profileId).org.appointingLevels?.value ?? [];
  const context = { ...services, actor: { kind: 'system', id: 'test' } } as const;
  await createBureau(context, { id, name, level: level ?? first, profileId });
  return id;
}

/** Somebody of a bureau's staff, without an account: for commands called directly. */
export function staffContext(services: Services, bureauId: string, ...roles: readonly Role[]): StaffContext {
  return { ...services, actor: { kind: 'staff', id: `staff-${roles.join('-')}`, bureauId, roles } };
}

/** A shortlisted application under the bureau's own rule-set, whatever form that has. */
export async function shortlisted(
  { clock, crypto, ids, profiles }: Services,
  bureauId: string,
  {
    profileId,
    answers = {},
    ...changes
  }: { profileId: string; answers?: Record<string, unknown> } & Partial<ApplicationDoc>,
): Promise<{ no: string; id: string; personId: string; revision: number }> {
  const now = clock.now();
  const id = randomUUID();
  const no = ids.matter('SQ', beijingDay(now));
  const { version, recruit } = profiles.get(profileId);
  const personId = changes.personId ?? randomUUID();
  const all = validAnswers(answers);
  await Application.create({
    ...{ _id: id, no, bureauId, personId, profile: { id: profileId, version } },
    ...{ form: { id: 'supervisor-application', version: 2 }, definition: { fields: [] } },
    ...{ mode: recruit.modes?.value[0]?.code ?? 'self', status: 'shortlisted', open: true },
    answersSealed: crypto.seal(all, `answers:${id}`),
    idNumberIndex: randomUUID(),
    ...{ submittedAt: now, updatedAt: now, revision: 2 },
    ...changes,
  });
  return { no, id, personId, revision: 2 };
}
