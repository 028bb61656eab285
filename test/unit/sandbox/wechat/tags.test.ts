import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Pair, startPair } from './support/sandbox.ts';

const button = (name: string) => [{ type: 'click', name, key: 'P' }];

let pair: Pair;
beforeAll(async () => {
  pair = await startPair();
});
afterAll(() => pair.stop());

const call = async (path: string, body?: unknown) =>
  (await pair.api(`/cgi-bin/${path}`, body)).json as Record<string, unknown> & { errcode?: number };
const code = async (path: string, body?: unknown) => (await call(path, body)).errcode ?? 0;
const created = async (name: string) =>
  ((await call('tags/create', { tag: { name } })) as { tag: { id: number } }).tag.id;
const seenBy = async (openid: string) => (await pair.get<{ menu: unknown }>(`/phones/${openid}`)).json.menu;

describe('tags', () => {
  it('are made once, listed with their members, and go with the follower', async () => {
    const id = await created('supervisor');
    expect(await code('tags/create', { tag: { name: 'supervisor' } })).toBe(45157);
    expect(await code('tags/create', { tag: { name: '名'.repeat(11) } })).toBe(45158);
    const { openid } = await pair.person();
    const batch = { openid_list: [openid], tagid: id };
    expect(await code('tags/members/batchtagging', batch)).toBe(0);
    expect(await code('tags/members/batchtagging', batch)).toBe(0);
    expect(await call('tags/get')).toEqual({ tags: [{ id, name: 'supervisor', count: 1 }] });
    expect(await call('user/tag/get', { tagid: id })).toMatchObject({ count: 1, data: { openid: [openid] } });
    expect(await call(`user/info?openid=${openid}`)).toMatchObject({ tagid_list: [id] });
    await pair.post(`/phones/${openid}/events`, { event: 'unsubscribe' });
    expect(await call('user/tag/get', { tagid: id })).toEqual({ count: 0 });
    expect(await code('tags/members/batchtagging', batch)).toBe(40003);
  });

  it('are refused in the ways that WeChat refuses them', async () => {
    const id = await created('other');
    const { openid } = await pair.person();
    expect(await code('tags/members/batchtagging', { openid_list: [openid], tagid: 9 })).toBe(45159);
    expect(await code('tags/members/batchtagging', { openid_list: [], tagid: id })).toBe(40032);
    const many = Array.from({ length: 51 }, () => openid);
    expect(await code('tags/members/batchtagging', { openid_list: many, tagid: id })).toBe(40032);
    expect(await code('tags/members/batchuntagging', { openid_list: [openid], tagid: id })).toBe(0);
  });
});

describe('conditional menus', () => {
  it('need a default menu and a rule, and show by the tag put on last', async () => {
    const [first, second] = [await created('first'), await created('second')];
    const rule = (id: number) => ({ tag_id: String(id) });
    const add = (name: string, matchrule?: unknown) =>
      call('menu/addconditional', { button: button(name), ...(matchrule ? { matchrule } : {}) });
    expect((await add('一', rule(first))).errcode).toBe(65303);
    await call('menu/create', { button: button('大家') });
    expect((await add('一')).errcode).toBe(65304);
    expect((await add('一', { sex: '1' })).errcode).toBe(65320);
    expect((await add('一', { tag_id: '7' })).errcode).toBe(45159);
    const { menuid } = await add('一', rule(first));
    await add('二', rule(second));

    const { openid } = await pair.person();
    expect(await seenBy(openid)).toEqual(button('大家'));
    await call('tags/members/batchtagging', { openid_list: [openid], tagid: second });
    await call('tags/members/batchtagging', { openid_list: [openid], tagid: first });
    expect(await seenBy(openid)).toEqual(button('一'));
    expect(await call('menu/trymatch', { user_id: openid })).toEqual({ button: button('一') });
    expect(await call('menu/get')).toMatchObject({
      menu: { button: button('大家') },
      conditionalmenu: [{ matchrule: rule(second) }, { matchrule: rule(first) }],
    });
    expect(await code('menu/delconditional', { menuid })).toBe(0);
    expect(await code('menu/delconditional', { menuid })).toBe(65301);
    expect(await seenBy(openid)).toEqual(button('大家'));
    await call('menu/delete');
    expect(await code('menu/get')).toBe(46003);
    expect(await seenBy(openid)).toBeNull();
  });
});
