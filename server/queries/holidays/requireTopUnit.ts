import type { StaffContext } from '../../commands/context.ts';
import { DomainError } from '../../domain/errors.ts';
import { getBureau } from '../bureaus/getBureau.ts';

/**
 * The tables hold for all units, so only those without a unit above put them in.
 * @throws DomainError `holidays.upper_unit`
 */
export async function requireTopUnit({ actor, clock }: StaffContext): Promise<void> {
  const { parentId } = await getBureau(actor.bureauId, clock.now());
  if (parentId) throw new DomainError('holidays.upper_unit');
}
