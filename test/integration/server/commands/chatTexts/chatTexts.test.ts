import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBureau } from '../../../../../server/commands/bureaus/createBureau.ts';
import { faultText } from '../../../../../server/commands/chat/faultText.ts';
import { approveVersion } from '../../../../../server/commands/chatTexts/approveVersion.ts';
import { proposeText } from '../../../../../server/commands/chatTexts/proposeText.ts';
import { restoreVersion } from '../../../../../server/commands/chatTexts/restoreVersion.ts';
import { returnVersion } from '../../../../../server/commands/chatTexts/returnVersion.ts';
import { withdrawVersion } from '../../../../../server/commands/chatTexts/withdrawVersion.ts';
import { ChatVersion } from '../../../../../server/models/chatVersion.ts';
import { Event } from '../../../../../server/models/event.ts';
import { Person } from '../../../../../server/models/person.ts';
import { Task } from '../../../../../server/models/task.ts';
import type { Role } from '../../../../../server/permissions/roles.ts';
import { forgetTexts } from '../../../../../server/queries/chatTexts/currentTexts.ts';
import { getChatText } from '../../../../../server/queries/chatTexts/getChatText.ts';
import { listChatTexts } from '../../../../../server/queries/chatTexts/listChatTexts.ts';
import { previewText } from '../../../../../server/queries/chatTexts/previewText.ts';
import { staffOf } from '../../../../support/corps.ts';
import { startTestProduct, type TestProduct } from '../../../../support/product.ts';
import { refusalOf } from '../../../../support/refusal.ts';

let product: TestProduct;
let bureauId: string;
const other = 'unit-with-its-own-words';
beforeAll(async () => {
  product = await startTestProduct();
  bureauId = product.account.settings.bureauId;
  const system = { ...product.services, actor: { kind: 'system', id: 'test' } } as const;
  await createBureau(system, { id: other, parentId: bureauId, name: '丁区医疗保障局', level: 'district' });
});
afterAll(() => product.stop());

const as = (id: string, roles: Role[], bureau = bureauId) => staffOf(product.services, bureau, roles, id);
const liaison = () => as('li', ['liaison']);
const approver = () => as('zhao', ['approver']);
const key = 'media.unread';
const why = '说得更亲切。';

describe('a text of a bureau', () => {
  it('is what people read once a second person approved it, and in its own bureau only', async () => {
    const phone = await product.phones.add();
    await phone.say('菜单');
    const elsewhere = await product.phones.add();
    await elsewhere.say('菜单');
    await Person.updateOne({ openid: elsewhere.openid }, { $set: { bureauId: other } });
    const heading = { key: 'menu.heading', text: '请选一个回复：', why };
    const { id } = await proposeText(liaison(), heading);
    expect(await phone.say('菜单')).toContain('您可以回复：');
    await approveVersion(approver(), { id, revision: 1 });
    expect(await phone.say('菜单')).toMatch(/^请选一个回复：\n申请/);
    expect(await elsewhere.say('菜单')).toContain('您可以回复：');
    expect(await Event.distinct('type', { bureauId, 'object.id': id })).toEqual([
      'chatText.approved',
      'chatText.proposed',
    ]);
    const tasks = await Task.find({ 'object.id': id }).lean();
    expect(tasks.map(({ kind, state }) => [kind, state])).toEqual([['approveWording', 'done']]);
  });

  it('is never approved by its author, whatever their roles, and needs the right ones', async () => {
    const both = as('qian', ['liaison', 'approver']);
    const { id } = await proposeText(both, { key, text: '请打字。', why });
    expect((await refusalOf(approveVersion(both, { id, revision: 1 }))).code).toBe('chatText.own');
    expect((await refusalOf(approveVersion(liaison(), { id, revision: 1 }))).code).toBe('permission.denied');
    expect((await refusalOf(proposeText(approver(), { key, text: '甲', why }))).code).toBe(
      'permission.denied',
    );
    for (const role of ['admin', 'supervision', 'handler', 'discipline', 'auditor', 'agency'] as const) {
      const stranger = as('sun', [role]);
      expect((await refusalOf(listChatTexts(stranger))).code, role).toBe('permission.denied');
      expect((await refusalOf(approveVersion(stranger, { id, revision: 1 }))).code).toBe('permission.denied');
    }
    const abroad = as('wu', ['liaison', 'approver'], other);
    for (const work of [
      () => approveVersion(abroad, { id, revision: 1 }),
      () => returnVersion(abroad, { id, revision: 1, reason: '不行。' }),
      () => withdrawVersion(abroad, { id, revision: 1 }),
      () => restoreVersion(abroad, { id, why }),
    ]) {
      expect((await refusalOf(work())).code).toBe('chatText.not_found');
    }
    expect((await refusalOf(withdrawVersion(liaison(), { id, revision: 1 }))).code).toBe(
      'chatText.not_author',
    );
    await withdrawVersion(both, { id, revision: 1 });
    expect((await refusalOf(approveVersion(approver(), { id, revision: 2 }))).code).toBe(
      'chatText.wrong_status',
    );
  });

  it('one proposal at a time: two at once leave one; it is returned with a reason', async () => {
    const results = await Promise.allSettled(
      ['甲说法', '乙说法', '丙说法'].map((text) => proposeText(liaison(), { key, text, why })),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const open = await ChatVersion.find({ bureauId, key, open: true }).lean();
    expect(open).toHaveLength(1);
    const id = open[0]?._id ?? '';
    const stale = returnVersion(approver(), { id, revision: 9, reason: '再短一些。' });
    expect((await refusalOf(stale)).code).toBe('request.conflict');
    await returnVersion(approver(), { id, revision: 1, reason: '再短一些。' });
    const { text, versions } = await getChatText(liaison(), { key });
    expect(text).toBe('我现在只看得懂文字。');
    expect(versions[0]).toMatchObject({ why, reason: '再短一些。', version: { state: 'returned' } });
    expect(JSON.stringify(await ChatVersion.find().lean())).not.toContain('再短一些');
  });

  it('comes back through the same approval, and ours as well', async () => {
    const say = async (words: string) => {
      const { id } = await proposeText(liaison(), { key, text: words, why });
      await approveVersion(approver(), { id, revision: 1 });
      return id;
    };
    const first = await say('第一种说法。');
    await say('第二种说法。');
    const restored = await restoreVersion(liaison(), { id: first, why: '第一种好。' });
    expect((await getChatText(liaison(), { key })).text).toBe('第二种说法。');
    await approveVersion(approver(), { id: restored.id, revision: 1 });
    const { text, versions, place } = await getChatText(liaison(), { key });
    expect(text).toBe('第一种说法。');
    expect(versions.filter(({ version }) => version.current)).toHaveLength(1);
    const same = proposeText(liaison(), { key, text: ' 第一种说法。\r\n', why });
    expect((await refusalOf(same)).code).toBe('chatText.unchanged');
    await say(place.ours);
    const row = (await listChatTexts(liaison())).find((one) => one.key === key);
    expect(row).toMatchObject({ isOwn: false, isWaiting: false, text: place.ours });
  });

  it('is refused with everything that is wrong; a telephone needs a telephone', async () => {
    const bad = { key: 'welcome.hello', text: '您好 {who} http://x 13800138000', why };
    const { code, problems } = await refusalOf(proposeText(liaison(), bad));
    expect(code).toBe('input.invalid');
    expect(problems.map((one) => `${one.path} ${one.code}`)).toEqual([
      'text unknown_placeholder',
      'text missing_placeholder',
      'text link',
      'text mobile',
    ]);
    const withPhone = { key, text: '请打字，或者拨打 {phone}。' };
    const there = await previewText(as('li', ['liaison'], other), withPhone);
    expect(there.problems.map(({ code: one }) => one)).toEqual(['no_phone']);
    const unknown = proposeText(liaison(), { key: 'no.such', text: '甲', why });
    expect((await refusalOf(unknown)).code).toBe('chatText.not_found');
  });

  it('another process reads it within a minute', async () => {
    const phone = await product.phones.add();
    await phone.say('菜单');
    const current = await ChatVersion.findOne({ bureauId, key: 'menu.heading', current: true }).lean();
    await ChatVersion.updateOne({ _id: current?._id }, { $set: { content: '别处刚改的：' } });
    expect(await phone.say('菜单')).not.toContain('别处刚改的');
    forgetTexts(bureauId);
    expect(await phone.say('菜单')).toContain('别处刚改的');
  });

  it('is what is said when something is broken, as far as this process has read it', async () => {
    const down = { key: 'fault.down', text: '正在检修，消息收到了，稍后回复您。', why };
    const { id } = await proposeText(liaison(), down);
    await approveVersion(approver(), { id, revision: 1 });
    expect(faultText(product.account, 'fault.down')).toContain('系统正在维护');
    await (await product.phones.add()).say('菜单');
    expect(faultText(product.account, 'fault.down')).toBe(down.text);
  });
});
