import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createBureau } from '../../../../../server/commands/bureaus/createBureau.ts';
import { personIdOf } from '../../../../../server/commands/chat/personId.ts';
import { sweepClocks } from '../../../../../server/commands/clocks/sweepClocks.ts';
import { answerDialogue } from '../../../../../server/commands/dialogues/answerDialogue.ts';
import { closeDialogue } from '../../../../../server/commands/dialogues/closeDialogue.ts';
import { takeDialogue } from '../../../../../server/commands/dialogues/takeDialogue.ts';
import { Bureau } from '../../../../../server/models/bureau.ts';
import { ChatVersion } from '../../../../../server/models/chatVersion.ts';
import { Clock } from '../../../../../server/models/clock.ts';
import { Delivery } from '../../../../../server/models/delivery.ts';
import { Dialogue } from '../../../../../server/models/dialogue.ts';
import { DialogueLine } from '../../../../../server/models/dialogueLine.ts';
import { Event } from '../../../../../server/models/event.ts';
import { Person } from '../../../../../server/models/person.ts';
import type { Role } from '../../../../../server/permissions/roles.ts';
import { forgetTexts } from '../../../../../server/queries/chatTexts/currentTexts.ts';
import { getDialogue } from '../../../../../server/queries/dialogues/getDialogue.ts';
import { listDialogues } from '../../../../../server/queries/dialogues/listDialogues.ts';
import { openDialogueFile } from '../../../../../server/queries/dialogues/openDialogueFile.ts';
import { sendDelivery } from '../../../../../server/queues/jobs/sendDelivery.ts';
import { staffOf } from '../../../../support/corps.ts';
import type { Phone } from '../../../../support/phones.ts';
import { portrait } from '../../../../support/portrait.ts';
import { startTestProduct, type TestProduct } from '../../../../support/product.ts';
import { startTestWorker } from '../../../../support/worker.ts';

let product: TestProduct;
let bureauId: string;
beforeAll(async () => {
  product = await startTestProduct();
  bureauId = product.account.settings.bureauId;
});
afterAll(() => product.stop());

const staff = (roles: readonly Role[] = ['liaison'], id = 'staff-1') =>
  staffOf(product.services, bureauId, roles, id);
const idOf = (phone: Phone) =>
  personIdOf(product.services.crypto, product.account.settings.key, phone.openid);
const dialogueOf = (phone: Phone) =>
  Dialogue.findOne({ personId: idOf(phone) })
    .sort({ openedAt: -1 })
    .lean()
    .orFail();

/** Somebody who asked for a person and said why. */
async function talking(...said: string[]) {
  const phone = await product.phones.add();
  expect(await phone.say('人工')).toContain('已转人工');
  for (const text of said) expect(await phone.say(text)).toBe('');
  const { no } = await dialogueOf(phone);
  const current = async () => {
    const { revision } = await dialogueOf(phone);
    return { no, revision };
  };
  return { phone, no, current };
}

/** As if the person had written three days ago. */
const longAgo = (no: string) =>
  Dialogue.updateOne({ no }, { $set: { lastFromPersonAt: new Date(Date.now() - 3 * 86_400_000) } });

/** What a worker does with every message that waits for this person. */
async function sendAll(phone: Phone): Promise<void> {
  const rows = await Delivery.find({ personId: idOf(phone), state: 'pending' }, { _id: 1 }).lean();
  for (const { _id } of rows)
    await sendDelivery({ ...product.services, accounts: product.accounts, pace: product.pace }, _id);
}

const received = async (phone: Phone, part: string) =>
  (await phone.inbox()).filter((item) => JSON.stringify(item).includes(part)).length;

describe('asking for a person', () => {
  it('keeps every message for the staff and says nothing, commands and pictures included; staff see no identity', async () => {
    const { phone, no } = await talking('卫生院不给我打单子', '菜单', '举报');
    const mediaBase64 = (await portrait()).toString('base64');
    const sent = await phone.send({ type: 'image', mediaBase64, mime: 'image/jpeg' });
    expect(sent.reply).toBeNull();
    const file = await getDialogue(staff(), { no });
    expect(file.lines.map(({ from, text }) => [from, text])).toEqual([
      ['person', '卫生院不给我打单子'],
      ['person', '菜单'],
      ['person', '举报'],
      ['person', ''],
    ]);
    const picture = file.lines[3]?.file;
    expect(picture?.kind).toBe('image');
    const context = { ...staff(), objects: product.objects };
    const opened = await openDialogueFile(context, { no, id: picture?.id ?? '', as: 'original' });
    expect(opened.bytes.equals(await portrait())).toBe(true);
    expect(opened.name).toContain(no);
    expect(JSON.stringify(file)).not.toContain(phone.openid);
    expect(JSON.stringify(file)).not.toContain(idOf(phone));
  });

  it('goes on with the form where it was', async () => {
    const phone = await product.phones.add();
    await phone.say('申请');
    await phone.say('同意');
    const before = (await phone.say('查看')) !== '';
    expect(before).toBe(true);
    expect(await phone.say('客服')).toContain('您填到一半的内容都在');
    expect(await phone.say('王五')).toBe('');
    const after = await phone.say('结束人工');
    expect(after).toContain('人工对话已结束');
    expect(after).toContain('姓名');
    expect(await phone.say('王五')).toContain('已记下');
    expect((await dialogueOf(phone)).closedBy).toBe('person');
  });

  it('the same message three times is one line', async () => {
    const { phone, no } = await talking();
    for (let i = 0; i < 3; i += 1) await phone.send({ type: 'text', content: '我想问报销', msgId: '99001' });
    expect((await getDialogue(staff(), { no })).lines).toHaveLength(1);
  });

  it('an ordinary person costs no more than before: no dialogue, no field on their row', async () => {
    const phone = await product.phones.add();
    await phone.say('帮助');
    const person = await Person.findById(idOf(phone)).lean();
    expect([person?.dialogueId, person?.answersWait]).toEqual([undefined, undefined]);
  });

  it('who stops following ends it', async () => {
    const { phone, no } = await talking('在吗');
    await phone.event({ event: 'unsubscribe' });
    expect(await Dialogue.findOne({ no }).lean()).toMatchObject({ status: 'closed', closedBy: 'person' });
    expect((await Person.findById(idOf(phone)).lean())?.dialogueId).toBeUndefined();
  });
});

describe('answers', () => {
  it('go out at once inside the window, and the bot comes back when staff end it', async () => {
    const { phone, no, current } = await talking('怎么报名');
    const worker = startTestWorker(product, inject('redisUrl'));
    const answered = await answerDialogue(staff(), { ...(await current()), text: '请回复“申请”。' });
    expect(answered.state).toBe('pending');
    await phone.waitFor(
      (item) => String(item.content).includes('工作人员：请回复“申请”。'),
      'answer',
      10_000,
    );
    await expect.poll(async () => (await getDialogue(staff(), { no })).lines.at(-1)?.state).toBe('sent');
    await closeDialogue(staff(), await current());
    await phone.waitFor((item) => String(item.content).includes('人工对话已由工作人员结束'), 'end', 10_000);
    await worker.stop();
    expect(await phone.say('菜单')).toContain('申请 — 报名');
    expect(await dialogueOf(phone)).toMatchObject({ status: 'closed', closedBy: 'staff' });
  });

  it('outside of it wait, with one notice that says nothing; the next message brings them exactly once', async () => {
    const { phone, no, current } = await talking('我母亲的药能报吗');
    await longAgo(no);
    const first = await answerDialogue(staff(), { ...(await current()), text: '可以报，带上处方。' });
    expect(first.state).toBe('waiting');
    await answerDialogue(staff(), { ...(await current()), text: '周一到周五都在。' });
    const notices = await Delivery.find({ personId: idOf(phone), kind: 'dialogueNotice' }).lean();
    expect(notices).toHaveLength(1);
    await sendAll(phone);
    const notice = await phone.waitFor(
      (item) => item.type === 'template' || item.via === 'template',
      'notice',
    );
    expect(JSON.stringify(notice)).toContain('请回复任意内容查看');
    expect(JSON.stringify(notice)).not.toContain('处方');
    const send = () => phone.send({ type: 'text', content: '好', msgId: '99101' });
    const replies = [];
    for (let i = 0; i < 3; i += 1) replies.push((await send()).reply?.content);
    expect(new Set(replies).size).toBe(1);
    expect(replies[0]).toBe('工作人员：可以报，带上处方。\n\n工作人员：周一到周五都在。');
    expect(await phone.say('谢谢')).toBe('');
    const { lines } = await getDialogue(staff(), { no });
    expect(lines.map(({ state }) => state)).toEqual([
      undefined,
      'delivered',
      'delivered',
      undefined,
      undefined,
    ]);
    expect(await Event.countDocuments({ type: 'dialogue.shown', 'data.lineIds': lines[1]?._id })).toBe(1);
  });

  it.each([45015, 45047])('that WeChat refuses with %s wait as well', async (errcode) => {
    const { phone, no, current } = await talking('在吗');
    await answerDialogue(staff(), { ...(await current()), text: '在的，请讲。' });
    const endpoint = '/cgi-bin/message/custom/send';
    await product.phones.fault({ endpoint, kind: 'errcode', value: errcode, times: 1 });
    await sendAll(phone);
    const line = (await getDialogue(staff(), { no })).lines.at(-1);
    expect(line).toMatchObject({ state: 'waiting' });
    expect(line?.why).toBeTruthy();
    expect(await Delivery.countDocuments({ personId: idOf(phone), kind: 'dialogueNotice' })).toBe(1);
    expect(await phone.say('有人吗')).toContain('在的，请讲。');
  });

  it('and the end of a dialogue wait for the next message, which is no command then', async () => {
    const { phone, no, current } = await talking('在吗');
    await longAgo(no);
    await answerDialogue(staff(), { ...(await current()), text: '请拨打窗口电话。' });
    await closeDialogue(staff(), await current());
    const shown = await phone.say('举报');
    for (const part of ['请拨打窗口电话', '已由工作人员结束', '没有记下来']) expect(shown).toContain(part);
    expect(await phone.say('菜单')).toContain('申请 — 报名');
    expect(await received(phone, '请拨打窗口电话')).toBe(1);
  });

  it('the end is told in the bureau’s own words where it has some', async () => {
    const own = {
      ...{
        _id: 'own-words',
        bureauId,
        subject: 'text' as const,
        key: 'human.handedBack',
        number: 1,
        revision: 1,
      },
      ...{ content: '谢谢，今天就聊到这里。再找我们，请回复“人工”。', whySealed: Buffer.from('x') },
      ...{ state: 'current' as const, current: true, authorId: 'staff-1', createdAt: new Date() },
    } as const;
    await ChatVersion.create(own);
    forgetTexts(bureauId);
    const { no, current } = await talking('在吗');
    await closeDialogue(staff(), await current());
    await ChatVersion.deleteOne({ _id: own._id });
    forgetTexts(bureauId);
    expect((await getDialogue(staff(), { no })).lines.at(-1)?.text).toBe(own.content);
  });

  it('five messages are the most that WeChat takes after one of the person', async () => {
    const { no, current } = await talking('在吗');
    const states = [];
    for (let i = 1; i <= 6; i += 1) {
      states.push((await answerDialogue(staff(), { ...(await current()), text: `第 ${i} 条` })).state);
    }
    expect(states).toEqual([...Array(5).fill('pending'), 'waiting']);
    expect((await getDialogue(staff(), { no })).lines).toHaveLength(7);
  });

  it('a turn under way while staff end the dialogue is taken again for the bot', async () => {
    const { phone, current } = await talking('在吗');
    await Promise.all([phone.say('帮助'), closeDialogue(staff(), await current()), phone.say('帮助')]);
    expect((await Person.findById(idOf(phone)).lean())?.dialogueId).toBeUndefined();
    const { _id } = await dialogueOf(phone);
    const closedAt = (await dialogueOf(phone)).closedAt?.getTime() ?? 0;
    const late = await DialogueLine.countDocuments({
      ...{ dialogueId: _id, from: 'person' },
      at: { $gt: new Date(closedAt) },
    });
    expect(late).toBe(0);
  });
});

describe('refusals', () => {
  it('of bad answers: empty, too long, stale, over', async () => {
    const { current } = await talking('在吗');
    const ref = await current();
    const invalid = { code: 'input.invalid' };
    await expect(answerDialogue(staff(), { ...ref, text: ' \n ' })).rejects.toMatchObject(invalid);
    await expect(answerDialogue(staff(), { ...ref, text: '好'.repeat(567) })).rejects.toMatchObject(invalid);
    await takeDialogue(staff(['reviewer'], 'staff-2'), ref);
    await expect(answerDialogue(staff(), { ...ref, text: '好' })).rejects.toMatchObject({
      code: 'request.conflict',
    });
    await answerDialogue(staff(), { ...(await current()), text: '好'.repeat(566) });
    await closeDialogue(staff(), await current());
    await expect(answerDialogue(staff(), { ...(await current()), text: '好' })).rejects.toMatchObject({
      code: 'dialogue.closed',
    });
  });

  it('of other units, who must not know of it, and of roles without the permission', async () => {
    const { no, current } = await talking('在吗');
    const other = { ...staff(), actor: { ...staff().actor, bureauId: 'other' } };
    const notFound = { code: 'dialogue.not_found' };
    await expect(getDialogue(other, { no })).rejects.toMatchObject(notFound);
    await expect(answerDialogue(other, { ...(await current()), text: '好' })).rejects.toMatchObject(notFound);
    expect((await listDialogues(other, { limit: 20 })).rows).toEqual([]);
    for (const role of ['admin', 'handler', 'discipline', 'auditor', 'agency'] as const) {
      const denied = { code: 'permission.denied' };
      await expect(getDialogue(staff([role]), { no })).rejects.toMatchObject(denied);
      await expect(listDialogues(staff([role]), { limit: 20 })).rejects.toMatchObject(denied);
    }
  });
});

describe('nobody answers', () => {
  it('a clock of one working day for each time that the person waits; late is told to the unit above', async () => {
    const above = 'above';
    const system = { ...product.services, actor: { kind: 'system', id: 'test' } } as const;
    const profileId = product.services.profiles.all[0]?.id ?? '';
    await createBureau(system, { id: above, name: '上级局', level: 'city', profileId });
    await Bureau.updateOne({ _id: bureauId }, { $set: { parentId: above, ancestors: [above] } });
    const { phone, current } = await talking('在吗', '有人吗');
    const { _id } = await dialogueOf(phone);
    const clocks = () => Clock.find({ 'object.id': _id }).sort({ _id: 1 }).lean();
    expect((await clocks()).map(({ state }) => state)).toEqual(['running']);
    await answerDialogue(staff(), { ...(await current()), text: '在。' });
    await answerDialogue(staff(), { ...(await current()), text: '请讲。' });
    expect((await clocks()).map(({ state, outcome }) => [state, outcome])).toEqual([['stopped', 'met']]);
    await phone.say('我的事怎么样了');
    const [, second] = await clocks();
    expect(second).toMatchObject({ state: 'running', _id: `dialogue.answer-${_id}-wait2` });
    const on = (days: number) => ({
      ...product.services,
      clock: { now: () => new Date(Date.now() + days * 86_400_000) },
    });
    await sweepClocks(on(14));
    const types = (await Event.find({ 'object.id': second?._id }).sort({ _id: 1 }).lean()).map(
      ({ type }) => type,
    );
    expect(types).toEqual(['clock.started', 'clock.overdue', 'clock.escalated']);
    await closeDialogue(staff(), await current());
    expect((await clocks()).map(({ state }) => state)).toEqual(['stopped', 'stopped']);
  });

  it('the list has the longest wait on top, then the answered ones, then those that are over; pages lose none', async () => {
    const [a, b, c, d] = [await talking('一'), await talking('二'), await talking('三'), await talking('四')];
    await answerDialogue(staff(), { ...(await b.current()), text: '好。' });
    await closeDialogue(staff(), await c.current());
    const own = [a.no, b.no, c.no, d.no];
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listDialogues(staff(), { limit: 2, ...(cursor ? { cursor } : {}) });
      seen.push(...page.rows.map(({ no }) => no));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.filter((no) => own.includes(no))).toEqual([a.no, d.no, b.no, c.no]);
    await b.phone.say('还有一件事');
    const { rows, counts } = await listDialogues(staff(), { limit: 100, status: 'open' });
    expect(rows.map(({ no }) => no).filter((no) => own.includes(no))).toEqual([a.no, d.no, b.no]);
    expect(rows).toHaveLength(counts.open);
    await expect(listDialogues(staff(), { limit: 2, cursor: 'x' })).rejects.toMatchObject({
      code: 'input.invalid',
    });
  });
});
