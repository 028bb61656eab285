import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountMenu } from '../../../../../bot/menu.ts';
import { proposeMenu } from '../../../../../server/commands/chatMenus/proposeMenu.ts';
import { publishMenu } from '../../../../../server/commands/chatMenus/publishMenu.ts';
import { wantMenus } from '../../../../../server/commands/chatMenus/wantMenus.ts';
import { approveVersion } from '../../../../../server/commands/chatTexts/approveVersion.ts';
import { Event } from '../../../../../server/models/event.ts';
import { MenuPublication } from '../../../../../server/models/menuPublication.ts';
import { dueSources } from '../../../../../server/outbox/dueSources.ts';
import { getMenu } from '../../../../../server/queries/chatMenus/getMenu.ts';
import { listMenus } from '../../../../../server/queries/chatMenus/listMenus.ts';
import type { WechatAccounts } from '../../../../../server/wechat/accounts.ts';
import { WeChatApiError } from '../../../../../server/wechat/errors.ts';
import type { Menu } from '../../../../../server/wechat/port.ts';
import { corpsBureau, staffOf } from '../../../../support/corps.ts';
import { startTestProduct, type TestProduct } from '../../../../support/product.ts';
import { refusalOf } from '../../../../support/refusal.ts';

let product: TestProduct;
let bureauId: string;
const key = 'test.everyone';
const why = '菜单太多。';
const button = [
  { type: 'click', name: '我要举报', key: 'tip' },
  { name: '更多', sub_button: [{ type: 'view', name: '通知公告', url: 'https://ybj.example.gov.cn/' }] },
];

beforeAll(async () => {
  product = await startTestProduct();
  bureauId = product.account.settings.bureauId;
  await wantMenus(product.services, product.accounts);
});
afterAll(() => product.stop());

const liaison = () => staffOf(product.services, bureauId, ['liaison'], 'li');
const approver = () => staffOf(product.services, bureauId, ['approver'], 'zhao');
const row = () => MenuPublication.findById(key).lean();
const due = async () => {
  const source = dueSources.find(({ queue }) => queue === 'menus');
  return (await source?.find(product.services.clock.now(), 10)) ?? [];
};
const publish = (accounts: WechatAccounts = product.accounts) =>
  publishMenu({ ...product.services, actor: { kind: 'system', id: 'worker' }, accounts }, key);

/** The accounts with a WeChat that does what it is told. */
function withMenu(createMenu: (menu: Menu) => Promise<void>): WechatAccounts {
  const { account } = product;
  return new Map([['test', { ...account, client: { ...account.client, createMenu } }]]);
}

describe('the menu of an account', () => {
  it('is ours until the bureau has one; WeChat takes it once, and the next start asks again', async () => {
    expect(await due()).toContain(key);
    const taken: Menu[] = [];
    await publish(withMenu(async (menu) => void taken.push(menu)));
    expect(taken).toEqual([accountMenu]);
    expect(await row()).toMatchObject({ state: 'published' });
    expect(await due()).not.toContain(key);
    await publish(withMenu(async () => expect.unreachable()));
    await wantMenus(product.services, product.accounts);
    expect(await due()).toContain(key);
    await publish();
    expect(await Event.countDocuments({ type: 'chatMenu.published', 'object.id': key })).toBe(1);
  });

  it('is proposed, approved by another person, and taken by WeChat as it was approved', async () => {
    const { id, number } = await proposeMenu(liaison(), { key, button, why });
    expect(await due()).not.toContain(key);
    await approveVersion(approver(), { id, revision: 1 });
    expect(await row()).toMatchObject({ state: 'waiting' });
    // The simulator checks it as WeChat does.
    await publish();
    expect(await row()).toMatchObject({ state: 'published', publishedNumber: number });
    expect((await getMenu(liaison(), { key })).menu).toEqual({ button });
    expect((await listMenus(approver())).map(({ publication, isOwn }) => [publication._id, isOwn])).toEqual([
      [key, true],
      ['test.supervisor', false],
    ]);
  });

  it('says why it is not published, and tries again by itself', async () => {
    await wantMenus(product.services, product.accounts);
    const refused = { kind: 'refused', scope: 'account', errcode: 48001, detail: '' } as const;
    const reason = '公众号没有此接口的权限';
    await publish(
      withMenu(async () => {
        throw new WeChatApiError('menu/create', { ...refused, reason });
      }),
    );
    expect(await row()).toMatchObject({
      state: 'failed',
      reason: `微信没有接受（48001）：${reason}`,
      attempts: 1,
    });
    const { dueAt } = (await row()) ?? {};
    expect(dueAt?.getTime()).toBeGreaterThan(product.services.clock.now().getTime());
    await publish();
    const after = await row();
    expect([after?.state, after?.reason, after?.dueAt]).toEqual(['published', undefined, undefined]);
  });

  it('an answer that comes late does not count for a newer wish', async () => {
    await wantMenus(product.services, product.accounts);
    await publish(withMenu(async () => wantMenus(product.services, product.accounts)));
    expect(await due()).toContain(key);
  });

  it('belongs to the staff of the bureau that owns the account', async () => {
    const abroad = staffOf(product.services, await corpsBureau(product.services, 'hunan', 'city'));
    expect(await listMenus(abroad)).toEqual([]);
    expect((await refusalOf(getMenu(abroad, { key }))).code).toBe('chatMenu.not_found');
    expect((await refusalOf(proposeMenu(abroad, { key, button, why }))).code).toBe('chatMenu.not_found');
    const auditor = staffOf(product.services, bureauId, ['auditor']);
    expect((await refusalOf(listMenus(auditor))).code).toBe('permission.denied');
    const bad = [{ type: 'click', name: '一二三四五', key: 'nothing' }];
    const { problems } = await refusalOf(proposeMenu(liaison(), { key, button: bad, why }));
    expect(problems.map(({ path }) => path)).toEqual(['button.0.name', 'button.0.key']);
  });
});
