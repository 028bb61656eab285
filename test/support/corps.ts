import { randomBytes, randomUUID } from 'node:crypto';
import { createBureau } from '../../server/commands/bureaus/createBureau.ts';
import type { Services, StaffContext } from '../../server/commands/context.ts';
import { Event } from '../../server/models/event.ts';
import type { Role } from '../../server/permissions/roles.ts';
import { handleEvent } from '../../server/queues/jobs/handleEvent.ts';
import { buildAppointment } from './appointments.ts';

/** A bureau of its own under a rule-set. */
export async function corpsBureau(services: Services, profileId: string, level: string): Promise<string> {
  const id = `bureau-${randomBytes(4).toString('hex')}`;
  const context = { ...services, actor: { kind: 'system', id: 'test' } } as const;
  await createBureau(context, { id, name: '测试医疗保障局', level, profileId });
  return id;
}

/** Supervisors in force; `wechat: false` for people without WeChat. */
export async function corpsOf(
  services: Services,
  bureauId: string,
  count: number,
  changes: Omit<Parameters<typeof buildAppointment>[1], 'bureauId'> & { wechat?: boolean } = {},
) {
  const { wechat = true, ...rest } = changes;
  const made = [];
  for (let left = count; left > 0; left -= 1) {
    const person = wechat ? { personId: randomUUID() } : {};
    made.push(await buildAppointment(services, { bureauId, ...person, ...rest }));
  }
  return made;
}

/** What commands get from a member of staff with these roles. */
export function staffOf(
  services: Services,
  bureauId: string,
  roles: readonly Role[] = ['liaison', 'approver'],
  id = 'staff-1',
): StaffContext {
  return { ...services, actor: { kind: 'staff', id, bureauId, roles } };
}

/** What the worker does: every due event of the bureau, those that follow from it included. */
export async function drainEvents(services: Services, bureauId: string): Promise<void> {
  for (;;) {
    const due = await Event.find({ bureauId, dueAt: { $exists: true } }, { _id: 1 })
      .sort({ at: 1 })
      .lean();
    if (due.length === 0) return;
    for (const { _id } of due) await handleEvent(services, _id);
  }
}
