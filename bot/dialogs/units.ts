import type { UnitOption, View } from '../engine/types.ts';
import { compact } from '../text/normalise.ts';

/** Scenes of units' own codes: `unit_<id>`. */
export const UNIT_SCENE = 'unit_';

/** The unit that a scanned code stands for (scene `unit_<id>`), null for any other code. */
export function unitOfScene(key: string | undefined): string | null {
  return key?.startsWith(UNIT_SCENE) ? key.slice(UNIT_SCENE.length) : null;
}

/** The scene of a unit's own code. */
export const sceneOfUnit = (id: string): string => UNIT_SCENE + id;

/** Whether the person must say first which unit they mean: several share the account, or only others than its own. */
export function mustChooseUnit({ units }: View): boolean {
  const current = units.find(({ isCurrent }) => isCurrent);
  return units.length > 0 && !(current && (current.isChosen || units.length === 1));
}

/** Units whose name contains what was typed; all for nothing. */
export function unitsLike(units: readonly UnitOption[], search: string | undefined): readonly UnitOption[] {
  return search === undefined ? units : units.filter(({ name }) => compact(name).includes(search));
}
