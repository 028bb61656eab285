/** A unit with its place in the tree. */
export interface PlacedUnit {
  _id: string;
  /** All units above, nearest last. */
  ancestors: readonly string[];
}

/**
 * Whether `target` lies in the territory of `unit`: the unit itself and everything under it. Supervisors of a
 * county act only within its area; what they find outside is passed on, not refused (domain notes, traps 25, 32).
 */
export function withinTerritory({ _id }: Pick<PlacedUnit, '_id'>, target: PlacedUnit): boolean {
  return target._id === _id || target.ancestors.includes(_id);
}
