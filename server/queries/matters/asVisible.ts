import { MatterGrant, type MatterKind } from '../../models/matterGrant.ts';
import type { StaffActor } from '../../permissions/staffActor.ts';

/** A loaded matter; `readableBy` is set when the actor reads it for a unit above that pulled it up. */
export type Visible<T> = T & { readableBy?: string };

/**
 * The matter as the actor may see it: one of the own unit, or one that the own unit pulled up, marked so that
 * `authorize` allows reading only. Null for all others, which must look like those that do not exist.
 */
export async function asVisible<T extends { _id: string; bureauId: string }>(
  actor: StaffActor,
  objectKind: MatterKind,
  matter: T | null,
): Promise<Visible<T> | null> {
  if (!matter || matter.bureauId === actor.bureauId) return matter;
  const toBureauId = actor.bureauId;
  const granted = await MatterGrant.exists({ objectKind, objectId: matter._id, toBureauId, active: true });
  return granted ? { ...matter, readableBy: toBureauId } : null;
}
