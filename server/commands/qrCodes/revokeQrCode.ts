import { DomainError } from '../../domain/errors.ts';
import { QrCode } from '../../models/qrCode.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize } from '../../permissions/permissions.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { findQrCode } from '../../queries/qrCodes/findQrCode.ts';
import type { StaffContext } from '../context.ts';

/**
 * Takes a code back: whoever scans it from now on gets the ordinary welcome. WeChat keeps the code itself.
 * @throws DomainError `qrCode.not_found` (also for another unit's), `permission.denied`, `qrCode.wrong_status`
 */
export async function revokeQrCode(context: StaffContext, { no }: { no: string }): Promise<void> {
  const { actor, clock } = context;
  const now = clock.now();
  await inTransaction(async () => {
    const code = await findQrCode(actor, no);
    authorize(actor, 'qrCode.revoke', code);
    const { _id, bureauId } = code;
    const working = { _id, revokedAt: { $exists: false } };
    const { matchedCount } = await QrCode.updateOne(working, { $set: { revokedAt: now } });
    if (matchedCount === 0) throw new DomainError('qrCode.wrong_status');
    const object = { kind: 'qrCode', id: _id } as const;
    await appendEvent(context, { type: 'qrCode.revoked', bureauId, object, data: { no } });
  });
}
