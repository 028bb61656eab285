import { qrCodeNameContext } from '../../commands/qrCodes/sealed.ts';
import type { QrCodeContext } from '../../commands/qrCodes/types.ts';
import { DomainError } from '../../domain/errors.ts';
import { stateOf } from '../../domain/qrCodes/stateOf.ts';
import { authorize } from '../../permissions/permissions.ts';
import { stated } from '../../profiles/resolve.ts';
import { accountFor } from '../bureaus/accountFor.ts';
import { getBureau } from '../bureaus/getBureau.ts';
import { findQrCode } from './findQrCode.ts';
import { subjectNames } from './subjectNames.ts';

/**
 * Everything that the picture and the poster of a working code show.
 * @throws DomainError `qrCode.not_found`, `permission.denied`, `qrCode.wrong_status` for one that works no more
 */
export async function getQrPoster(ctx: QrCodeContext, { no }: { no: string }) {
  const code = await findQrCode(ctx.actor, no);
  authorize(ctx.actor, 'qrCode.list', code);
  const now = ctx.clock.now();
  if (stateOf(code, now) !== 'open') throw new DomainError('qrCode.wrong_status');
  const bureau = await getBureau(code.bureauId, now);
  const { wording } = ctx.profiles.get(bureau.profile.id, bureau.profile.version);
  const names = await subjectNames([code]);
  return {
    ...{ no, kind: code.kind, url: code.url, bureau: bureau.name, now },
    name: ctx.crypto.open<string>(code.nameSealed, qrCodeNameContext(code._id)),
    phone: bureau.phone ?? null,
    account: accountFor(bureau, ctx.accounts)?.settings.name ?? null,
    subject: code.subjectId ? (names.get(code.subjectId) ?? null) : null,
    supervisor: stated(wording.supervisor) ?? '社会监督员',
    expiresAt: code.expiresAt ?? null,
  };
}
