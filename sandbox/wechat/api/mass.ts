import type { Account } from '../config.ts';
import { pushEventLater } from '../push/pushEventLater.ts';
import { accountTarget } from '../push/target.ts';
import { int64 } from '../world/compactJson.ts';
import { randomText } from '../world/ids.ts';
import { show } from '../world/inbox.ts';
import type { ArticleRow, MassRow } from '../world/rows.ts';
import { accountByKey, type World } from '../world/world.ts';
import { takeMassTurn } from './massQuota.ts';

const rememberMs = 24 * 3_600_000;
/** The administrator has half an hour. */
export const confirmMs = 30 * 60_000;
const firstId = 3_147_483_700;
/** WeChat's sample shows an openid of nobody; its text says mphelper. */
const sender = 'mphelper';

/** Whether the account's administrator is asked before anything goes to all. */
export function isProtected(world: World, account: Account): boolean {
  return world.massProtection.get(account.key) ?? account.massProtection;
}

/** What was sent under a clientmsgid in the last 24 hours. */
export function massOfClientId(world: World, account: string, clientMsgId: string): MassRow | undefined {
  const since = world.clock.now() - rememberMs;
  return [...world.masses.values()].find(
    (row) => row.account === account && row.clientMsgId === clientMsgId && row.at > since,
  );
}

/** Takes a mass message on: sent at once, or after the administrator's word. @returns its msg_id */
export function startMass(
  world: World,
  account: Account,
  job: Pick<MassRow, 'tagId' | 'content' | 'clientMsgId'>,
): string {
  const last = Math.max(firstId, ...[...world.masses.values()].map((row) => Number(row.msgId)));
  const msgId = String(last + 1);
  const row: MassRow = {
    ...{ msgId, account: account.key, ...job, at: world.clock.now() },
    ...{ state: 'confirming', status: null, pageIds: [] },
  };
  world.masses.put(msgId, row);
  // Only what goes to all is protected (Batch_Sends.html: 群发全部用户时).
  if (job.tagId === null && isProtected(world, account)) {
    setTimeout(() => expireMasses(world), confirmMs + 50).unref();
    world.changes.emit('change', '');
  } else carryOut(world, row);
  return msgId;
}

/** The administrator's word, or their silence, on a message that waits for it. */
export function decideMass(world: World, row: MassRow, decision: 'confirm' | 'refuse' | 'expire'): void {
  if (decision === 'confirm') carryOut(world, row);
  else finish(world, row, { state: 'failed', status: decision === 'refuse' ? 'err(40001)' : 'err(40002)' });
  world.changes.emit('change', '');
}

/** Ends what nobody confirmed in time. Call it when the clock has moved. */
export function expireMasses(world: World): void {
  const now = world.clock.now();
  for (const row of world.masses.values()) {
    if (row.state === 'confirming' && now - row.at >= confirmMs) decideMass(world, row, 'expire');
  }
}

/** The card that opens an article. */
export function articleCard(world: World, article: ArticleRow, pageId: string): Record<string, unknown> {
  const { title, digest: description, thumb_media_id } = article;
  const picurl = `${world.url}/mmbiz/${thumb_media_id}`;
  return { articles: [{ title, description, picurl, url: `${world.url}/s/${pageId}` }] };
}

/** Keeps an article as a page of its own and returns its id. */
export function keepPage(world: World, account: string, article: ArticleRow): string {
  const id = randomText(22);
  world.pages.put(id, { id, account, article, deleted: false });
  return id;
}

function carryOut(world: World, row: MassRow): void {
  const { account, tagId, content } = row;
  const audience = [...world.people.values()].filter(
    (one) => one.account === account && one.following && (tagId === null || one.tagIds.includes(tagId)),
  );
  const [article] = content.kind === 'mpnews' ? content.articles : [];
  const pageIds = article === undefined ? [] : [keepPage(world, account, article)];
  const type = article === undefined ? 'text' : 'news';
  const body =
    article === undefined
      ? { content: content.kind === 'text' ? content.content : '' }
      : articleCard(world, article, pageIds[0] ?? '');
  let sent = 0;
  for (const { openid } of audience) {
    if (!takeMassTurn(world, openid)) continue;
    sent += 1;
    show(world, { openid, from: 'account', via: 'mass', type, body });
  }
  // api_draft_add: a draft that was sent or published leaves the box.
  if (content.kind === 'mpnews') world.drafts.delete(content.mediaId);
  finish(world, row, { state: 'sent', status: 'send success', pageIds }, { total: audience.length, sent });
}

function finish(
  world: World,
  row: MassRow,
  change: Pick<MassRow, 'state' | 'status'> & { pageIds?: string[] },
  { total, sent }: { total: number; sent: number } = { total: 0, sent: 0 },
): void {
  world.masses.put(row.msgId, { ...row, ...change });
  const account = accountByKey(world, row.account);
  if (account === undefined) return;
  pushEventLater(world, accountTarget(account), sender, {
    Event: 'MASSSENDJOBFINISH',
    MsgID: int64(row.msgId),
    Status: change.status ?? '',
    TotalCount: total,
    FilterCount: total,
    SentCount: sent,
    ErrorCount: total - sent,
    CopyrightCheckResult: { Count: 0, ResultList: '', CheckState: 1 },
    ArticleUrlResult: {
      Count: change.pageIds?.length ?? 0,
      ResultList: {
        item: (change.pageIds ?? []).map((id, i) => ({
          ArticleIdx: i + 1,
          ArticleUrl: `${world.url}/s/${id}`,
        })),
      },
    },
  });
}
