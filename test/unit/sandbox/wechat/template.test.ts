import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { templateFields } from '../../../../sandbox/wechat/api/templateFields.ts';
import { cardData, mpAppid, type Pair, type Phone, startPair } from './support/sandbox.ts';

/** Values that pass and values that do not, for every keyword type: a type without cases fails below. */
const cases: Record<string, { good: string[]; bad: string[] }> = {
  thing: { good: ['一'.repeat(20), 'a-1（二）', '𠮷'.repeat(20)], bad: ['一'.repeat(21), '换\n行', ' '] },
  short_thing: { good: ['五个字以内'], bad: ['超过了五个字'] },
  number: { good: ['1', '3.14', '1'.repeat(32)], bad: ['1'.repeat(33), '一', '1,000', '-1'] },
  letter: { good: ['AbC'], bad: ['A1', 'A'.repeat(33), '字'] },
  symbol: { good: ['+-*/!'], bad: ['++++++', 'a'] },
  character_string: { good: ['CQ-2026/0001', 'x'.repeat(32)], bad: ['编号1', 'x'.repeat(33)] },
  time: {
    good: ['15:01', '2019年10月1日 15:01', '2019年10月1日 15:01~2019年10月2日 16:00', '09:00~10:30'],
    bad: ['25:00', '15:01:30', '明天', '2019年13月1日 15:01', '2019年10月1日'],
  },
  date: {
    good: ['2019年10月1日', '2019年10月1日 15:01', '2019-12-25 09:42', '2019年10月1日~2019年10月3日'],
    bad: ['2019/10/1', '10月1日', '2019年10月1日 15:01:30', '2019年2月41日'],
  },
  amount: { good: ['100', '¥12.50', '￥100元', '9999999999'], bad: ['一百元', '12345678901', '1.234'] },
  phone_number: { good: ['+86-0766-66888866', '13800138000'], bad: ['1'.repeat(18), '电话'] },
  car_number: { good: ['粤A8Z888挂', '粤A8Z888'], bad: ['粤A8Z8888挂x', 'a'] },
  name: {
    good: ['王'.repeat(10), 'Alexander Smith', '阿卜杜拉·买买提'],
    bad: ['王'.repeat(11), 'x'.repeat(21), '王1'],
  },
  phrase: { good: ['已受理', '五个字以内'], bad: ['超过了五个字', 'ok', '已受理1'] },
  enum: { good: ['通过'], bad: ['别的'] },
  keyword: { good: ['一'.repeat(30)], bad: [''] },
};

describe('template messages', () => {
  let pair: Pair;
  let phone: Phone;
  beforeAll(async () => {
    const typed = Object.keys(templateFields).map((type) => ({
      template_id: `T-${type}`,
      title: type,
      content: `值:{{${type}1.DATA}}`,
      ...(type === 'enum' ? { enums: { enum1: ['通过', '不通过'] } } : {}),
    }));
    const old = {
      template_id: 'T-old',
      title: '历史模板',
      content: '{{first.DATA}}\n编号：{{keyword1.DATA}}\n{{remark.DATA}}',
    };
    pair = await startPair({
      account: {
        templates: [...typed, old, { template_id: 'TEMPLATE-CARD', title: '卡片', content: card }],
        miniprogram: { appid: mpAppid, secret: 'another-secret-0123' },
      },
    });
    phone = await pair.person();
  });
  afterAll(() => pair.stop());

  const card = '申请人:{{name1.DATA}}\n状态:{{phrase2.DATA}}\n时间:{{time3.DATA}}\n说明:{{thing4.DATA}}';
  const send = async (body: Record<string, unknown>) =>
    (await pair.api('/cgi-bin/message/template/send', { touser: phone.openid, ...body })).json;
  const sendCard = (body: Record<string, unknown> = {}) =>
    send({ template_id: 'TEMPLATE-CARD', data: cardData, ...body });
  const cards = async () => (await pair.inbox(phone.openid)).filter((i) => i.via === 'template');

  describe.each(Object.keys(templateFields))('keyword type %s', (type) => {
    const { good, bad } = cases[type] ?? { good: [], bad: [] };
    it('has cases', () => expect(good.length * bad.length).toBeGreaterThan(0));
    it.each(good)('takes %o', async (value) => {
      expect(await send({ template_id: `T-${type}`, data: { [`${type}1`]: { value } } })).toMatchObject({
        errcode: 0,
      });
    });
    it.each(bad)('refuses %o, naming the field', async (value) => {
      const answer = await send({ template_id: `T-${type}`, data: { [`${type}1`]: { value } } });
      expect(answer.errcode).toBe(47003);
      expect(answer.errmsg).toContain(`argument invalid! data.${type}1.value`);
    });
  });

  it.each([
    ['an empty value', { value: '' }, 'data.thing4.value is empty'],
    ['a missing value', {}, 'data.thing4.value is empty'],
    ['a number', { value: 5 }, 'data.thing4.value invalid'],
    ['a control character', { value: 'a\u0007b' }, 'data.thing4.value invalid'],
  ])('refuses %s', async (_name, thing4, message) => {
    const answer = await sendCard({ data: { ...cardData, thing4 } });
    expect(answer).toMatchObject({ errcode: 47003, errmsg: expect.stringContaining(message) });
  });

  it('refuses missing and surplus keywords', async () => {
    const { thing4: _gone, ...missing } = cardData;
    expect((await sendCard({ data: missing })).errmsg).toContain('data.thing4.value is empty');
    const surplus = { ...cardData, thing9: { value: 'x' } };
    expect((await sendCard({ data: surplus })).errmsg).toContain('data.thing9 invalid');
  });

  it('cuts the naming of the field after 30 characters, as WeChat does', async () => {
    const answer = await send({
      template_id: 'T-character_string',
      data: { character_string1: { value: '字' } },
    });
    expect(answer.errmsg).toMatch(/^argument invalid! data\.character_string1\.value i rid: /);
  });

  it('shows historic templates without first and remark, keywords cut at 20', async () => {
    const data = { first: { value: '甲' }, keyword1: { value: '一'.repeat(25) }, remark: { value: '乙' } };
    expect((await send({ template_id: 'T-old', data })).errcode).toBe(0);
    expect((await cards()).at(-1)?.fields).toEqual([
      { key: 'keyword1', label: '编号', value: '一'.repeat(20) },
    ]);
  });

  it.each([
    ['nobody', { touser: 'oNobody' }, 40003],
    ['no touser', { touser: undefined }, 40003],
    ['an unknown template', { template_id: 'x' }, 40037],
    ['a foreign mini program', { miniprogram: { appid: 'wx0000000000000000' } }, 40013],
    ['a strange url', { url: 'javascript:1' }, 47003],
    ['a long client_msg_id', { client_msg_id: 'x'.repeat(33) }, 47003],
  ])('refuses %s', async (_name, body, errcode) => {
    expect((await sendCard(body)).errcode).toBe(errcode);
  });

  it('takes url and the bound mini program', async () => {
    const miniprogram = { appid: mpAppid, pagepath: 'pages/matter?id=1' };
    expect((await sendCard({ url: 'http://127.0.0.1:1/x', miniprogram })).errcode).toBe(0);
    expect((await cards()).at(-1)).toMatchObject({ url: 'http://127.0.0.1:1/x', miniprogram });
  });

  it('needs a follower', async () => {
    const stranger = await pair.person({ follow: false });
    expect((await sendCard({ touser: stranger.openid })).errcode).toBe(43004);
  });

  it('delivers the same client_msg_id once in ten minutes and repeats its msgid', async () => {
    const before = (await cards()).length;
    const one = await pair.api('/cgi-bin/message/template/send', cardBody());
    const two = await pair.api('/cgi-bin/message/template/send', cardBody());
    expect(two.text).toBe(one.text);
    expect(await cards()).toHaveLength(before + 1);
    await pair.advance(10 * 60_000);
    expect((await pair.api('/cgi-bin/message/template/send', cardBody())).text).not.toBe(one.text);
    expect(await cards()).toHaveLength(before + 2);
  });

  function cardBody() {
    return { touser: phone.openid, template_id: 'TEMPLATE-CARD', data: cardData, client_msg_id: 'event-1' };
  }

  it.each([
    [false, 'success'],
    [true, 'failed:user block'],
  ])('pushes TEMPLATESENDJOBFINISH (person blocks: %s): %s', async (blocksTemplates, Status) => {
    const person = await pair.person();
    await pair.call('PATCH', `/phones/${person.openid}`, { blocksTemplates });
    const sent = await pair.api('/cgi-bin/message/template/send', {
      touser: person.openid,
      template_id: 'TEMPLATE-CARD',
      data: cardData,
    });
    const MsgID = /"msgid":(\d+)/.exec(sent.text)?.[1];
    const finished = () => pair.peer.received.find((r) => r.message.MsgID === MsgID)?.message;
    await expect.poll(finished).toMatchObject({ Event: 'TEMPLATESENDJOBFINISH', Status });
    expect((await pair.inbox(person.openid)).some((i) => i.via === 'template')).toBe(!blocksTemplates);
  });

  it('lists the templates of the account', async () => {
    const { json } = await pair.api('/cgi-bin/template/get_all_private_template');
    expect(json.template_list).toContainEqual({
      template_id: 'TEMPLATE-CARD',
      title: '卡片',
      primary_industry: '',
      deputy_industry: '',
      content: card,
      example: '',
    });
  });
});
