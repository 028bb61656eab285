import { type MenuVariant, menuVariants } from '../../../bot/menus/variants.ts';
import { MenuPublication } from '../../models/menuPublication.ts';
import { menuKeyOf } from '../../queries/chatMenus/currentMenu.ts';
import type { WechatAccounts } from '../../wechat/accounts.ts';
import type { Services } from '../context.ts';

const variants = Object.keys(menuVariants) as MenuVariant[];

/** Has one menu published (again) by the queue. Call it in the transaction of the change that makes it necessary. */
export async function wantMenu(key: string, now: Date): Promise<void> {
  const fresh = { state: 'waiting', attempts: 0, dueAt: now } as const;
  await MenuPublication.updateOne({ _id: key }, { $set: fresh, $unset: { reason: 1 }, $inc: { wanted: 1 } });
}

/**
 * Notes which menus there are, from the accounts of the configuration, and has them all published: at start, when what we
 * say without a bureau's own wording may be new.
 */
export async function wantMenus({ clock }: Services, accounts: WechatAccounts): Promise<void> {
  for (const [accountKey, { settings }] of accounts) {
    const { bureauId, name: accountName } = settings;
    for (const variant of variants) {
      await MenuPublication.updateOne(
        { _id: menuKeyOf(accountKey, variant) },
        {
          $set: { accountKey, variant, bureauId, accountName, dueAt: clock.now(), attempts: 0 },
          $setOnInsert: { state: 'waiting' },
          $inc: { wanted: 1 },
        },
        { upsert: true },
      );
    }
  }
}
