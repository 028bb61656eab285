import type { BureauDoc } from '../../models/bureau.ts';
import type { ProfileStore } from '../../profiles/load.ts';
import { authorityOf } from './authorityOf.ts';
import { unitsServedBy } from './unitsServedBy.ts';

/** The units that a person of an account may turn to: those that share it and appoint supervisors of their own. */
export async function appointingUnits(
  profiles: ProfileStore,
  { bureauId, withAccount }: { bureauId: string; withAccount: ReadonlySet<string> },
): Promise<BureauDoc[]> {
  const units = await unitsServedBy(bureauId, withAccount);
  return units.filter((unit) => authorityOf(profiles, unit).ok);
}
