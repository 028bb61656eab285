import type { EditableMenu } from '../../../bot/menus/types.ts';
import { isMenuVariant, type MenuVariant } from '../../../bot/menus/variants.ts';
import { MenuPublication, type MenuPublicationDoc } from '../../models/menuPublication.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { currentMenu } from '../../queries/chatMenus/currentMenu.ts';
import type { WechatAccounts } from '../../wechat/accounts.ts';
import { failureOf } from '../../wechat/errors.ts';
import type { Failure, OfficialAccount } from '../../wechat/port.ts';
import type { CommandContext } from '../context.ts';
import { publishTagMenu } from '../followers/publishTagMenu.ts';

const firstPauseMs = 15_000;
/** A refusal is tried again, too: staff mend it at WeChat (a permission, an address), not here. */
const longestPauseMs = 15 * 60_000;

/** How each variant gets to WeChat. */
const publishers: Readonly<
  Record<MenuVariant, (client: OfficialAccount, menu: EditableMenu) => Promise<void>>
> = {
  everyone: (client, menu) => client.createMenu(menu),
  supervisor: publishTagMenu,
};

/**
 * Puts a menu of an account to WeChat as it shall be now, and notes what became of it. Ran too often, it says the same
 * thing again; a newer wish keeps the row due.
 */
export async function publishMenu(
  context: CommandContext & { accounts: WechatAccounts },
  id: string,
): Promise<void> {
  const row = await MenuPublication.findById(id).lean();
  if (!row?.dueAt) return;
  const { accountKey, variant } = row;
  const client = context.accounts.get(accountKey)?.client;
  if (!client || !isMenuVariant(variant)) return giveUp(row, '这个公众号不在系统配置里，请联系技术人员');
  const { menu, number } = await currentMenu(accountKey, variant);
  try {
    await publishers[variant](client, menu);
  } catch (error) {
    const failure = failureOf(error);
    context.log.warn({ err: error, menu: id }, 'the menu was not taken by WeChat, trying again');
    return tryAgain(context, row, failure);
  }
  await noteSuccess(context, row, number);
}

async function noteSuccess(
  context: CommandContext,
  { _id, wanted, bureauId, state, publishedNumber }: MenuPublicationDoc,
  number: number | null,
): Promise<void> {
  await inTransaction(async () => {
    const published = number === null ? {} : { publishedNumber: number };
    const gone = number === null ? { publishedNumber: 1 } : {};
    const { matchedCount } = await MenuPublication.updateOne(
      { _id, wanted },
      {
        $set: { state: 'published', publishedAt: context.clock.now(), ...published },
        $unset: { dueAt: 1, reason: 1, ...gone },
      },
    );
    const isNews = state !== 'published' || (publishedNumber ?? null) !== number;
    if (matchedCount === 0 || !isNews) return;
    const object = { kind: 'chatMenu', id: _id } as const;
    const data = { key: _id, ...(number === null ? {} : { number }) };
    await appendEvent(context, { type: 'chatMenu.published', bureauId, object, data });
  });
}

async function giveUp({ _id, wanted }: MenuPublicationDoc, reason: string): Promise<void> {
  await MenuPublication.updateOne(
    { _id, wanted },
    { $set: { state: 'failed', reason }, $unset: { dueAt: 1 } },
  );
}

async function tryAgain(
  { clock }: CommandContext,
  { _id, wanted, attempts }: MenuPublicationDoc,
  failure: Failure,
): Promise<void> {
  const pause = Math.min(firstPauseMs * 2 ** Math.min(attempts, 10), longestPauseMs);
  const now = clock.now().getTime();
  const dueAt = failure.kind === 'quota' ? failure.until : new Date(now + pause);
  await MenuPublication.updateOne(
    { _id, wanted },
    { $set: { state: 'failed', reason: reasonOf(failure), dueAt }, $inc: { attempts: 1 } },
  );
}

function reasonOf(failure: Failure): string {
  if (failure.kind === 'refused') return `微信没有接受（${failure.errcode}）：${failure.reason}`;
  if (failure.kind === 'quota') return '今日发布次数已用完，零点后自动继续';
  return '暂时连不上微信，系统会自动再试';
}
