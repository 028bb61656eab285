import type { Phone } from './phones.ts';
import { portrait } from './portrait.ts';

/** Answers to the questions of a lead, by what their title mentions; a title that is not here and need not be answered is passed over. */
const answers: Readonly<Record<string, string>> = {
  身份: '实名',
  姓名: '王小翠',
  手机号: '13912345678',
  是否记住微信身份: '是',
  是否想要举报奖励: '否',
  反映的对象: '医疗机构',
  机构名称: '某某镇卫生院',
  所在地区: '某某县城关镇',
  发生时间: '2026年9月',
  就医情形: '门诊',
  其他问题类型: '收取没有做过的治疗费用',
  具体情况: '九月份我陪母亲看病，发现清单上有三次没有做过的理疗，每次六十元。',
  估计涉及金额: '180',
  没有证据的原因: '当时不方便拍照',
  怎么知道的: '亲身经历',
  是否有利害关系: '否',
};

/** Reports in chat with a picture, whatever is asked and in whatever order. @returns the number of the lead */
export async function reportInChat(phone: Phone, changes: Record<string, string> = {}): Promise<string> {
  const known = { ...answers, ...changes };
  const mediaBase64 = (await portrait()).toString('base64');
  let reply = await phone.say('举报');
  if (reply.includes('哪个单位')) {
    await phone.say('1');
    reply = await phone.say('举报');
  }
  let hasPicture = false;
  for (let asked = 0; asked < 60; asked += 1) {
    const number = /XS\d{8}[A-Z0-9]{6}/.exec(reply)?.[0];
    if (number) return number;
    const title = /题 · (.*)/.exec(reply)?.[1] ?? '';
    const key = Object.keys(known).find((one) => title.startsWith(one));
    if (title.startsWith('证据材料') && !hasPicture) {
      hasPicture = true;
      const sent = await phone.send({ type: 'image', mediaBase64, mime: 'image/jpeg' });
      reply = sent.reply?.content ?? '';
    } else {
      reply = await phone.say(key ? (known[key] ?? '') : untitled(title, reply));
    }
  }
  throw new Error(`no number of a lead, but: ${reply}`);
}

function untitled(title: string, reply: string): string {
  if (title !== '') return '跳过';
  if (reply.includes('“提交”')) return '提交';
  if (reply.includes('“完成”')) return '完成';
  return reply.includes('1. 开始填') ? '1' : '不同意';
}
