import { photo } from './evidenceFiles.ts';
import type { Phone } from './phones.ts';

/** What a reporter says to each question, by what its title mentions; optional ones that are not here are passed over. */
export type TipAnswers = Readonly<Record<string, string>>;

/** A tip-off about a hospital of which nobody has a name in the list; the place is sent from the map. */
export const aboutHospital: TipAnswers = {
  反映的对象: '医疗机构',
  机构名称: '红星镇卫生院',
  所在地区: '某某县红星镇',
  发生时间: '昨天',
  就医情形: '门诊',
  其他问题类型: '收了没有做过的治疗的钱',
  具体情况: '昨天下午我陪母亲看病，发现清单上有三次没有做过的理疗，每次六十元。',
  怎么知道: '亲身经历',
  利害关系: '否',
};

const anonymous: TipAnswers = { 身份: '匿名', 是否记住微信身份: '否', 是否想要举报奖励: '否' };

/**
 * Hands in a tip-off by chat, with one photograph, whatever the form of the rule-set asks; without `handOver` it stops
 * before the last word.
 * @returns the last reply, with the number and, for the anonymous, the claim code
 */
export async function tipInChat(
  phone: Phone,
  identity: TipAnswers = anonymous,
  { handOver = true } = {},
): Promise<string> {
  await phone.say('举报');
  let question = await phone.say('开始');
  let hasPhoto = false;
  for (let asked = 0; asked < 60 && !question.includes('“提交”'); asked += 1) {
    const title = /题 · (.*)/.exec(question)?.[1] ?? question;
    const known = Object.entries({ ...aboutHospital, ...identity }).find(([asks]) => title.includes(asks));
    if (title.includes('证据材料') && !hasPhoto) {
      hasPhoto = true;
      const mediaBase64 = (await photo()).toString('base64');
      question = (await phone.send({ type: 'image', mediaBase64, mime: 'image/jpeg' })).reply?.content ?? '';
      question = await phone.say('完成');
      continue;
    }
    const untitled = question.includes('都不是') ? '都不是' : question.includes('“完成”') ? '完成' : '不同意';
    if (title.includes('发生地点')) {
      const place = { type: 'location', lat: 29.56123, lng: 106.55123, label: '红星镇东街 12 号' };
      question = (await phone.send(place)).reply?.content ?? '';
      continue;
    }
    const says = known?.[1] ?? (title.includes('选填') ? '跳过' : untitled);
    question = await phone.say(says);
  }
  const summary = await readToTheEnd(phone, question);
  return handOver ? phone.say('提交') : summary;
}

/** Reads the summary to its end, as the bot wants it. */
async function readToTheEnd(phone: Phone, summary: string): Promise<string> {
  let last = summary;
  for (let page = 0; page < 5 && last.includes('下一页'); page += 1) last = await phone.say('下一页');
  return last;
}

/** The claim code in a reply. */
export function claimCodeIn(reply: string): string {
  const found = /\d{4}[- ]\d{4}[- ]\d{4}[- ]\d{4}/.exec(reply)?.[0];
  if (!found) throw new Error(`no claim code in: ${reply}`);
  return found.replace(/\D/g, '');
}

/** The number of a lead in a reply. */
export function leadNoIn(reply: string): string {
  const found = /XS\d{8}[A-Z0-9]{6}/.exec(reply)?.[0];
  if (!found) throw new Error(`no number of a lead in: ${reply}`);
  return found;
}
