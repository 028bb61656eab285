import type { LiveSession } from '../commands/sessions/resumeSession.ts';
import { abilitiesOf } from '../permissions/abilities.ts';
import { roleLabels } from '../permissions/roles.ts';

/** What the console knows about the person in front of it. */
export function presentSession(session: LiveSession, bureau: { _id: string; name: string }) {
  const { actor, username, name, csrf, expiresAt } = session;
  return {
    staff: { id: actor.id, username, name },
    bureau: { id: bureau._id, name: bureau.name },
    roles: actor.roles.map((role) => ({ role, label: roleLabels[role] })),
    abilities: abilitiesOf(actor),
    csrf,
    expiresAt: expiresAt.toISOString(),
  };
}
