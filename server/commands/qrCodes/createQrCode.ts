import { DomainError } from '../../domain/errors.ts';
import { type QrCodeKind, qrCodeFacts } from '../../domain/qrCodes/kinds.ts';
import { mostPermanentCodes } from '../../domain/qrCodes/limits.ts';
import { beijingDay } from '../../domain/time.ts';
import { QrCode } from '../../models/qrCode.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize } from '../../permissions/permissions.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { accountFor } from '../../queries/bureaus/accountFor.ts';
import { getBureau } from '../../queries/bureaus/getBureau.ts';
import { qrCodeNameContext } from './sealed.ts';
import { subjectOf } from './subjectOf.ts';
import type { QrCodeContext } from './types.ts';
import { wechatRefusal } from './wechatRefusal.ts';

const dayMs = 24 * 60 * 60_000;

/** A code to be made; without `days` it has no end. */
export interface NewQrCode {
  name: string;
  kind: QrCodeKind;
  /** Number of a call, code of an institution. */
  subject?: string | undefined;
  days?: number | undefined;
}

/**
 * Has WeChat make a QR code for the unit, one of its calls or an institution. Nothing is stored unless WeChat made it.
 * @returns its number
 * @throws DomainError `permission.denied`, `qrCode.no_account`, `input.invalid`, `qrCode.full`, `qrCode.wechat_…`
 */
export async function createQrCode(context: QrCodeContext, given: NewQrCode): Promise<{ no: string }> {
  const { accounts, actor, clock, crypto, ids } = context;
  const { name, kind, days } = given;
  const { bureauId } = actor;
  authorize(actor, 'qrCode.create', { bureauId });
  const now = clock.now();
  const account = accountFor(await getBureau(bureauId, now), accounts);
  if (!account) throw new DomainError('qrCode.no_account');
  const accountKey = account.settings.key;
  const subjectId = await subjectOf(bureauId, given);
  const permanent = days === undefined;
  // Those taken back count too: WeChat keeps them for ever.
  if (permanent && (await QrCode.countDocuments({ accountKey, permanent })) >= mostPermanentCodes)
    throw new DomainError('qrCode.full');
  const scene = qrCodeFacts[kind].scenePrefix + ids.token();
  const seconds = permanent ? undefined : (days * dayMs) / 1_000;
  const made = await account.client.qrCodes.create(scene, seconds).catch((error: unknown) => {
    throw wechatRefusal(error);
  });

  const _id = ids.uuid();
  const no = ids.matter('EW', beijingDay(now));
  await inTransaction(async () => {
    await QrCode.create({
      ...{ _id, no, bureauId, accountKey, kind, scene, permanent, createdAt: now, createdBy: actor.id },
      ...(subjectId === undefined ? {} : { subjectId }),
      ...(permanent ? {} : { expiresAt: new Date(now.getTime() + days * dayMs) }),
      nameSealed: crypto.seal(name, qrCodeNameContext(_id)),
      ...made,
    });
    const object = { kind: 'qrCode', id: _id } as const;
    await appendEvent(context, { type: 'qrCode.created', bureauId, object, data: { no, kind, permanent } });
  });
  return { no };
}
