import type { StaffContext } from '../../commands/context.ts';
import type { ChatSubject } from '../../domain/chatTexts/versions.ts';
import { ChatVersion, type ChatVersionDoc } from '../../models/chatVersion.ts';
import { staffNames } from '../staff/staffNames.ts';

/** One wording with its reasons in clear and the names of colleagues. */
export interface VersionView {
  version: Omit<ChatVersionDoc, 'whySealed' | 'reasonSealed'>;
  why: string;
  reason: string | null;
  author: string;
  decider: string | null;
  isOwn: boolean;
}

/** The latest of a history that are shown. */
const shown = 50;

/** The wordings of one text or menu of the actor's bureau, newest first; the one in use is always among them. */
export async function versionsOf(
  { actor, crypto }: StaffContext,
  { subject, key }: { subject: ChatSubject; key: string },
): Promise<VersionView[]> {
  const mine = { bureauId: actor.bureauId, subject, key };
  const latest = await ChatVersion.find(mine).sort({ number: -1 }).limit(shown).lean();
  const isAmong = latest.length < shown || latest.some(({ current }) => current);
  const older = isAmong ? [] : await ChatVersion.find({ ...mine, current: true }).lean();
  const rows = [...latest, ...older];
  const people = rows.flatMap(({ authorId, decidedBy }) => [authorId, ...(decidedBy ? [decidedBy] : [])]);
  const names = await staffNames(actor.bureauId, people);
  return rows.map(({ whySealed, reasonSealed, ...version }) => ({
    version,
    why: crypto.open<string>(whySealed, `chatVersionWhy:${version._id}`),
    reason: reasonSealed ? crypto.open<string>(reasonSealed, `chatVersionReason:${version._id}`) : null,
    author: names.get(version.authorId) ?? '已离岗人员',
    decider: version.decidedBy ? (names.get(version.decidedBy) ?? '已离岗人员') : null,
    isOwn: version.authorId === actor.id,
  }));
}
