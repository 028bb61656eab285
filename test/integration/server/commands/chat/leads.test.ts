import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { personIdOf } from '../../../../../server/commands/chat/personId.ts';
import { sayToReporter } from '../../../../../server/commands/leads/sayToReporter.ts';
import { leadAnswersContext } from '../../../../../server/commands/leads/sealed.ts';
import type { Answers } from '../../../../../server/forms/engine/index.ts';
import { Delivery } from '../../../../../server/models/delivery.ts';
import { Evidence } from '../../../../../server/models/evidence.ts';
import { Lead, type LeadDoc } from '../../../../../server/models/lead.ts';
import { LeadMessage } from '../../../../../server/models/leadMessage.ts';
import { LeadReporter } from '../../../../../server/models/leadReporter.ts';
import { reporterOf } from '../../../../../server/queries/vault/reporterOf.ts';
import type { Phone } from '../../../../support/phones.ts';
import { startTestProduct, type TestProduct } from '../../../../support/product.ts';
import { asStaff } from '../../../../support/reviews.ts';
import { claimCodeIn, leadNoIn, tipInChat } from '../../../../support/tipInChat.ts';

let product: TestProduct;
let bureauId: string;
beforeAll(async () => {
  product = await startTestProduct();
  bureauId = product.account.settings.bureauId;
});
afterAll(() => product.stop());

const idOf = ({ openid }: Phone) => personIdOf(product.services.crypto, product.account.settings.key, openid);
const leadIn = (reply: string): Promise<LeadDoc> =>
  Lead.findOne({ no: leadNoIn(reply) })
    .lean()
    .orFail();
const liaison = () => asStaff(product.services, bureauId, 'liaison');
const named = { 身份: '实名', 姓名: '王小翠', 手机号: '13912345678', 是否想要举报奖励: '是' };

/** Every row of the store, but those of the person themselves, in one text. */
async function wholeStore(): Promise<string> {
  const { db } = mongoose.connection;
  if (!db) throw new Error('not connected');
  const collections = (await db.listCollections().toArray()).filter(({ name }) => name !== 'people');
  const rows = await Promise.all(
    collections.map(({ name }) => db.collection(name).find({}, { promoteValues: true }).toArray()),
  );
  return JSON.stringify(rows);
}

it('an anonymous tip-off: number, claim code, no trace of the person outside their own row; readable by the code only', async () => {
  const phone = await product.phones.add();
  const reply = await tipInChat(phone);
  const lead = await leadIn(reply);
  const code = claimCodeIn(reply);
  expect(lead).toMatchObject({ standing: 'anonymous', channel: 'chat', status: 'registered', bureauId });
  const store = await wholeStore();
  expect(store).not.toContain(idOf(phone));
  expect(store).not.toContain(phone.openid);
  expect(store).not.toContain(code);
  // The place is sealed with the answers.
  for (const part of ['29.56123', '106.55123', '红星镇东街']) expect(store).not.toContain(part);
  const answers = product.services.crypto.open<Answers>(lead.answersSealed, leadAnswersContext(lead._id));
  expect(answers).toMatchObject({
    region: { name: '某某县红星镇' },
    place: { text: '红星镇东街 12 号', latitude: 29.56123, longitude: 106.55123 },
  });
  expect(await LeadReporter.findById(lead.reporterId).lean()).not.toHaveProperty('personIndex');
  expect(await Delivery.countDocuments({ 'object.id': lead._id })).toBe(0);
  expect(await Evidence.find({ 'object.id': lead._id }).lean()).toMatchObject([{ kind: 'image' }]);

  expect(await phone.say(code.slice(-4))).toContain('把查询码收好');
  expect(await phone.say('我的线索')).toContain('还没有查到');
  await sayToReporter(liaison(), { no: lead.no, text: '请问是几月几号的清单？' });
  const other = await product.phones.add();
  const read = await other.say(`${code.slice(0, 8)} ${code.slice(8)}`);
  expect(read).toContain(lead.no);
  expect(read).toContain('请问是几月几号的清单');
  await other.say('1');
  expect(await other.say('九月三号的那张。')).toContain('已转给办理人员');
  expect(await LeadMessage.countDocuments({ leadId: lead._id, direction: 'fromReporter' })).toBe(1);
  expect(await other.say('0000000000000000')).toContain('没有找到这个查询码');
});

it('a letter that somebody passes on: its author is asked about and lies in the vault, not in the lead', async () => {
  const phone = await product.phones.add();
  const letter = {
    怎么知道: '转递来信',
    原写信人是否同意: '是',
    原写信人姓名: '李四光',
    原写信人联系方式: '13811112222',
  };
  const lead = await leadIn(await tipInChat(phone, { ...letter, ...named }));
  const answers = product.services.crypto.open<Answers>(lead.answersSealed, leadAnswersContext(lead._id));
  expect(answers.howKnown).toBe('转递来信');
  expect(JSON.stringify(answers)).not.toContain('李四光');
  const { author } = await reporterOf(product.services.crypto, lead.reporterId);
  expect(author).toEqual({ name: '李四光', contact: '13811112222', consents: true });
});

it('a tip-off with a name: found again in WeChat, a push without content, the dialogue in chat', async () => {
  const phone = await product.phones.add();
  const lead = await leadIn(await tipInChat(phone, named));
  expect(lead).toMatchObject({ standing: 'named', wantsReward: true });
  expect(await wholeStore()).not.toContain(idOf(phone));
  const [push] = await Delivery.find({ 'object.id': lead._id }).lean();
  expect(push).toMatchObject({ kind: 'leadNotice', reporterId: lead.reporterId });
  const own = await phone.say('我的线索');
  expect(own).toContain(lead.no);
  expect(own).toContain('决定是否立案');
  await phone.say('1');
  await phone.say('还有一张清单，我明天送来。');
  expect(await LeadMessage.countDocuments({ leadId: lead._id, direction: 'fromReporter' })).toBe(1);
});

it('the same matter again: 补充还是新线索, and an addition becomes a line of the first lead', async () => {
  const phone = await product.phones.add();
  const first = await leadIn(await tipInChat(phone, named));
  const before = await Lead.countDocuments({ bureauId });
  const asked = await tipInChat(phone, named);
  expect(asked).toContain(first.no);
  await phone.say('补充');
  await phone.say('提交');
  expect(await Lead.countDocuments({ bureauId })).toBe(before);
  expect(await LeadMessage.countDocuments({ leadId: first._id, direction: 'fromReporter' })).toBe(1);
});

it('what is typed after a notice lands in its case, once the person says so (field notes §4.5)', async () => {
  const phone = await product.phones.add();
  const lead = await leadIn(await tipInChat(phone, named));
  await sayToReporter(liaison(), { no: lead.no, text: '请问是几月几号的清单？' });
  const asked = await phone.say('是九月三号的清单，我明天送来');
  expect(asked).toContain(`这是对举报线索 ${lead.no} 的回复吗`);
  expect(await phone.say('1')).toContain('已转给办理人员');
  const lines = await LeadMessage.find({ leadId: lead._id, direction: 'fromReporter' }).lean();
  expect(lines).toHaveLength(1);
  // The reporter had the last word now: other words are no answer any more.
  expect(await phone.say('今天天气真好啊')).not.toContain(lead.no);
  await sayToReporter(liaison(), { no: lead.no, text: '收到，谢谢您。' });
  await phone.say('今天天气真好啊');
  expect(await phone.say('2')).toContain('没有转');
  expect(await LeadMessage.countDocuments({ leadId: lead._id, direction: 'fromReporter' })).toBe(1);
});
