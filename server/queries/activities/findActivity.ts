import { DomainError } from '../../domain/errors.ts';
import { Activity, type ActivityDoc } from '../../models/activity.ts';
import type { StaffActor } from '../../permissions/staffActor.ts';

/**
 * An activity of the actor's own bureau by number.
 * @throws DomainError `activity.not_found` for another bureau's as for none at all
 */
export async function findActivity(actor: StaffActor, no: string): Promise<ActivityDoc> {
  const activity = await Activity.findOne({ no, bureauId: actor.bureauId }).lean();
  if (!activity) throw new DomainError('activity.not_found');
  return activity;
}
