import { MassMessage } from '../../models/massMessage.ts';
import { MassReceipt } from '../../models/massReceipt.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { WechatAccount } from '../../wechat/accounts.ts';
import type { InboundMessage } from '../../wechat/callback/message.ts';
import type { Services } from '../context.ts';
import { applyReceipt } from './applyReceipt.ts';

type Finish = Extract<Extract<InboundMessage, { msgType: 'event' }>, { event: 'MASSSENDJOBFINISH' }>;

/** Where the receipt of a mass message is kept. */
export const receiptIdOf = (accountKey: string, msgId: string): string => `${accountKey}.${msgId}`;

/**
 * Keeps WeChat's final word on a mass message and takes it down where it belongs. It is kept also when nobody knows the
 * msg_id yet: the answer to the call may come later, or never.
 */
export async function recordMassFinish(
  services: Pick<Services, 'clock' | 'ids' | 'log'>,
  { settings: { key } }: WechatAccount,
  { massMsgId, status, counts, url }: Finish,
): Promise<void> {
  const _id = receiptIdOf(key, massMsgId);
  const context = { ...services, actor: { kind: 'system', id: 'wechat' } } as const;
  await inTransaction(async () => {
    const receipt = { status, ...counts, ...(url ? { url } : {}), receivedAt: services.clock.now() };
    await MassReceipt.updateOne({ _id }, { $setOnInsert: receipt }, { upsert: true });
    const row = await MassMessage.findOne({ accountKey: key, msgId: massMsgId }).lean();
    if (row) await applyReceipt(context, row, { _id, ...receipt });
    else services.log.info({ account: key, status }, 'a mass message ended that we do not know (yet)');
  });
}
