import { photo } from './evidenceFiles.ts';
import type { Phone } from './phones.ts';

/** What somebody says to each question, by what its title mentions; optional ones that are not here are passed over. */
export type ChatAnswers = Readonly<Record<string, string>>;

/** A walk through a hospital of which nobody has a name in the list. */
export const aboutVisit: ChatAnswers = {
  监督形式: '1',
  监督对象: '医疗机构',
  单位名称: '红星镇卫生院',
  利害关系: '否',
  监督时间: '昨天',
  监督地点: '门诊大厅和药房',
  证件: '是',
  没有发现的情形: '2',
  发现的情形: '1',
  情况说明: '药房墙上没有公示价格，抽看三张清单，有一张重复收了挂号费。',
  当场要求纠正: '否',
  受到阻挠: '否',
  马上处理: '是',
};

/** An opinion of one's own that wants an answer. */
export const aboutOpinion: ChatAnswers = {
  类别: '基金监管',
  来源: '本人意见',
  内容: '慢病药一次只能开一个月，老人跑得多，建议放宽到三个月。',
  需要答复: '是',
};

/** Hands in the report of a visit by chat, with one photograph. @returns its number */
export function visitInChat(phone: Phone, changes: ChatAnswers = {}): Promise<string> {
  return walk(phone, '走访报告', { ...aboutVisit, ...changes }, /ZF\d{8}[A-Z0-9]{6}/);
}

/** Hands in an opinion by chat, with one photograph. @returns its number */
export function opinionInChat(phone: Phone, changes: ChatAnswers = {}): Promise<string> {
  return walk(phone, '意见建议', { ...aboutOpinion, ...changes }, /YJ\d{8}[A-Z0-9]{6}/);
}

/** Answers whatever the form of the rule-set asks, in whatever order, and hands in. */
async function walk(phone: Phone, start: string, answers: ChatAnswers, numbers: RegExp): Promise<string> {
  const mediaBase64 = (await photo()).toString('base64');
  let reply = await phone.say(start);
  let hasPhoto = false;
  const heard: string[] = [];
  for (let asked = 0; asked < 60; asked += 1) {
    heard.push(reply);
    const number = numbers.exec(reply)?.[0];
    if (number) return number;
    const title = /题 · (.*)/.exec(reply)?.[1] ?? '';
    const known = Object.entries(answers).find(([asks]) => title.includes(asks))?.[1];
    if (/^(材料|附件)/.test(title) && !hasPhoto) {
      hasPhoto = true;
      await phone.send({ type: 'image', mediaBase64, mime: 'image/jpeg' });
      reply = await phone.say('完成');
    } else {
      reply = await phone.say(known ?? untitled(title, reply));
    }
  }
  throw new Error(`no number after ${start}, but: ${[...new Set(heard)].slice(-8).join('\n---\n')}`);
}

function untitled(title: string, reply: string): string {
  if (title !== '') return '跳过';
  if (reply.includes('“提交”')) return reply.includes('下一页') ? '下一页' : '提交';
  if (reply.includes('都不是')) return '都不是';
  if (reply.includes('“完成”')) return '完成';
  return reply.includes('1. 开始填') ? '1' : '是';
}
