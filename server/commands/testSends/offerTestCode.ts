import { TestRecipient } from '../../models/testRecipient.ts';
import { authorize } from '../../permissions/permissions.ts';
import type { WechatAccounts } from '../../wechat/accounts.ts';
import type { StaffContext } from '../context.ts';
import { ownAccount } from './ownAccount.ts';
import { testCodeIndex } from './testCodeIndex.ts';

/** How long a code can be typed, and how long examples can be sent after that (ours). */
export const testValidMs = 10 * 60_000;
const digits = 8;

/**
 * Makes a code that a member of staff types in the account's chat with their own WeChat, so that examples can be sent there and
 * to nobody else. An earlier code and its WeChat end. No event: nothing has been sent yet.
 * @throws DomainError `permission.denied`, `delivery.no_account`
 */
export async function offerTestCode({
  actor,
  clock,
  crypto,
  ids,
  accounts,
}: StaffContext & { accounts: WechatAccounts }): Promise<{ code: string; expiresAt: Date }> {
  authorize(actor, 'delivery.test', { bureauId: actor.bureauId });
  const accountKey = ownAccount(accounts, actor.bureauId).settings.key;
  const code = ids.claimCode().slice(0, digits);
  const expiresAt = new Date(clock.now().getTime() + testValidMs);
  const set = { accountKey, codeIndex: testCodeIndex(crypto, accountKey, code), expiresAt };
  await TestRecipient.updateOne({ _id: actor.id }, { $set: set, $unset: { personId: 1 } }, { upsert: true });
  return { code, expiresAt };
}
