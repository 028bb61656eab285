import { DomainError } from '../../domain/errors.ts';
import { Bureau } from '../../models/bureau.ts';
import { Staff } from '../../models/staff.ts';

/**
 * Refuses to leave a unit without its last administrator. Call it in the transaction, after the change: it also
 * writes to the unit, so that two such changes at the same moment conflict instead of both passing.
 * @throws DomainError `staff.last_admin`
 */
export async function keepAnAdmin(bureauId: string): Promise<void> {
  await Bureau.updateOne({ _id: bureauId }, { $inc: { staffRevision: 1 } });
  const left = await Staff.exists({ bureauId, roles: 'admin', disabled: false });
  if (!left) throw new DomainError('staff.last_admin');
}
