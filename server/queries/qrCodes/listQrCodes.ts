import { qrCodeNameContext } from '../../commands/qrCodes/sealed.ts';
import type { QrCodeContext } from '../../commands/qrCodes/types.ts';
import { mostPermanentCodes } from '../../domain/qrCodes/limits.ts';
import { QrCode } from '../../models/qrCode.ts';
import { authorize } from '../../permissions/permissions.ts';
import { accountFor } from '../bureaus/accountFor.ts';
import { getBureau } from '../bureaus/getBureau.ts';
import { afterCursor, type PageInput, toPage } from '../paging/page.ts';
import { scansOf } from './scansOf.ts';
import { subjectNames } from './subjectNames.ts';

/**
 * One page of the unit's QR codes, newest first, with what the last thirty days brought, and how many codes without an
 * end the account may still make.
 * @throws DomainError `permission.denied`, `input.invalid` for a bad cursor
 */
export async function listQrCodes(ctx: QrCodeContext, input: PageInput) {
  const { bureauId } = ctx.actor;
  authorize(ctx.actor, 'qrCode.list', { bureauId });
  const now = ctx.clock.now();
  const found = await QrCode.find({ bureauId, ...afterCursor('createdAt', input.cursor) })
    .sort({ createdAt: -1, _id: -1 })
    .limit(input.limit + 1)
    .lean();
  const { rows, nextCursor } = toPage(found, input, (row) => row.createdAt);
  const names = await subjectNames(rows);
  const scans = await scansOf(
    rows.map(({ _id }) => _id),
    now,
  );
  const account = accountFor(await getBureau(bureauId, now), ctx.accounts);
  const used = account
    ? await QrCode.countDocuments({ accountKey: account.settings.key, permanent: true })
    : 0;
  return {
    rows: rows.map((row) => ({
      ...row,
      name: ctx.crypto.open<string>(row.nameSealed, qrCodeNameContext(row._id)),
      subject: row.subjectId ? (names.get(row.subjectId) ?? null) : null,
      days: scans.get(row._id) ?? [],
    })),
    nextCursor,
    permanentLeft: account ? Math.max(0, mostPermanentCodes - used) : 0,
  };
}
