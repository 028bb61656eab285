import { DomainError } from '../../domain/errors.ts';
import { ChatVersion, type ChatVersionDoc } from '../../models/chatVersion.ts';
import type { StaffActor } from '../../permissions/staffActor.ts';

/** A wording of the actor's own bureau. @throws DomainError `chatText.not_found` */
export async function findVersion({ bureauId }: StaffActor, id: string): Promise<ChatVersionDoc> {
  const found = await ChatVersion.findOne({ _id: id, bureauId }).lean();
  if (!found) throw new DomainError('chatText.not_found');
  return found;
}
