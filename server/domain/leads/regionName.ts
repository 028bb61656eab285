import type { Answer } from '../../forms/engine/index.ts';

/** The place of a lead as it was written: text in the first version of the form, `Region` since the second. */
export function regionName(region: Answer): string {
  if (typeof region === 'string') return region;
  const named = typeof region === 'object' && region !== null && 'name' in region;
  return named && typeof region.name === 'string' ? region.name : '';
}

/** The unit of the county, where it is one of ours. */
export function regionUnit(region: Answer): string | undefined {
  const placed = typeof region === 'object' && region !== null && 'unitId' in region;
  return placed && typeof region.unitId === 'string' ? region.unitId : undefined;
}
