import { coverOf } from '../../commands/massMessages/prepareAtWechat.ts';
import type { MassContext } from '../../commands/massMessages/types.ts';
import { authorize } from '../../permissions/permissions.ts';
import { findMassMessage } from './findMassMessage.ts';

/** The cover that followers will see, JPEG. @throws DomainError `massMessage.not_found`, `permission.denied` */
export async function getMassCover({ actor, crypto }: MassContext, { no }: { no: string }): Promise<Buffer> {
  const row = await findMassMessage(actor, no);
  authorize(actor, 'massMessage.list', row);
  return coverOf(crypto, row);
}
