import { accountOwner } from '../../domain/bureaus/accountOwner.ts';
import type { BureauDoc } from '../../models/bureau.ts';
import { subtree } from './subtree.ts';

/**
 * The units whose people use the WeChat account of `bureauId`: itself, and everything under it that has no
 * account nearer. `withAccount` holds the ids of the units with an account of their own.
 * @throws DomainError `bureau.not_found`
 */
export async function unitsServedBy(
  bureauId: string,
  withAccount: ReadonlySet<string>,
): Promise<BureauDoc[]> {
  const units = await subtree(bureauId);
  return units.filter((unit) => accountOwner(unit, withAccount) === bureauId);
}
