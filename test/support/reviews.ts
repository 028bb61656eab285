import { randomUUID } from 'node:crypto';
import { recordApplication } from '../../server/commands/applications/recordApplication.ts';
import type { Services, StaffContext } from '../../server/commands/context.ts';
import { beijingDay } from '../../server/domain/time.ts';
import { formDefinition } from '../../server/forms/definitions/index.ts';
import { Application, type ApplicationDoc } from '../../server/models/application.ts';
import { Bureau } from '../../server/models/bureau.ts';
import type { Role } from '../../server/permissions/roles.ts';
import { validAnswers } from './applicants.ts';
import { publishedCall } from './calls.ts';

const form = { id: 'supervisor-application', version: 2 };

/** What a test may decide about an application; the rest is one in chat by self-nomination. */
export interface ApplicationChanges {
  mode?: string;
  answers?: Record<string, unknown>;
  personId?: string;
  channel?: 'chat' | 'paper';
  invitationId?: string;
}

/** An application under the rules of a bureau, whatever its document's own form is: for tests of the review. */
export async function buildReviewable(
  services: Services,
  bureauId: string,
  { answers = {}, channel = 'chat', invitationId, ...changes }: ApplicationChanges = {},
): Promise<ApplicationDoc> {
  const bureau = await Bureau.findById(bureauId).lean();
  if (!bureau) throw new Error(`no bureau ${bureauId}`);
  const { recruit } = services.profiles.get(bureau.profile.id, bureau.profile.version);
  const mode = changes.mode ?? (recruit.unsolicited?.value ? 'self' : 'open_call');
  const callId = mode === 'open_call' ? (await publishedCall(services, bureauId))._id : undefined;
  const personId = channel === 'paper' ? undefined : (changes.personId ?? randomUUID());
  const no = services.ids.matter('SQ', beijingDay(services.clock.now()));
  const context = { ...services, actor: { kind: 'person', id: personId ?? 'paper' } } as const;
  await recordApplication(context, {
    ...{ no, bureau, personId, channel, mode, callId, form, invitationId, invited: true },
    definition: formDefinition(form),
    answers: validAnswers(answers),
  });
  const made = await Application.findOne({ no }).lean();
  if (!made) throw new Error('the application was not written');
  return made;
}

/** A member of staff as commands see one. */
export function asStaff(services: Services, bureauId: string, ...roles: Role[]): StaffContext {
  return { ...services, actor: { kind: 'staff', id: `${roles.join('-')}-${bureauId}`, bureauId, roles } };
}
