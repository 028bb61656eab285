import type { PlacedUnit } from './territory.ts';

/**
 * The unit whose WeChat account people of `unit` use: its own, else that of the nearest unit above with one;
 * null where nobody above has an account. `withAccount` holds the ids of the units that have one of their own.
 */
export function accountOwner(
  { _id, ancestors }: PlacedUnit,
  withAccount: ReadonlySet<string>,
): string | null {
  return [...ancestors, _id].findLast((id) => withAccount.has(id)) ?? null;
}
