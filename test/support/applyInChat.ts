import { madeUpIdNumber } from './applicants.ts';
import type { Phone } from './phones.ts';
import { portrait } from './portrait.ts';

/** One answer of the walk: what the bot's question must mention, and what the person sends. */
type Line = readonly [asks: string, says: string | { image: Buffer }];
/** The same, where a voice message may be the answer. */
type SpokenLine = readonly [asks: string, says: Line[1] | { voice: Buffer; heard?: string }];

/** What an applicant answers, question by question, to the 18-item form by self-nomination. */
export async function applicationLines(name: string, idNumber = madeUpIdNumber()): Promise<Line[]> {
  return [
    ['同意', '同意'],
    ['姓名', name],
    ['性别', '女'],
    ['照片', { image: await portrait() }],
    ['同意', '同意'],
    ['政治面貌', '群众'],
    ['民族', '汉族'],
    ['身份证号', idNumber],
    ['同意', '同意'],
    ['健康状况', '健康'],
    ['联系电话', '13912345678'],
    ['在职', '退休了'],
    ['电子邮箱', '跳过'],
    ['工作单位', '跳过'],
    ['家庭住址', '跳过'],
    ['学历', '本科'],
    ['毕业院校', '长江师范大学，会计学'],
    [
      '聘任理由',
      '我退休前做了三十一年的出纳，熟悉票据和账目，平时常陪老人看病买药，愿意用业余时间为大家看好医保基金，时间充裕，也能走动。',
    ],
    ['完成', '完成'],
    ['诚信声明', name],
    ['备注', '跳过'],
  ];
}

/**
 * Says 申请 through `say`; where several units share the account, takes the first of them, as anybody would.
 * @returns the first question of the application
 */
export async function beginToApply(say: (text: string) => Promise<string>): Promise<string> {
  const asked = await say('申请');
  if (!asked.includes('哪个单位')) return asked;
  await say('1');
  return say('申请');
}

async function answer(phone: Phone, says: SpokenLine[1]): Promise<string> {
  if (typeof says === 'string') return phone.say(says);
  if ('voice' in says) {
    const voice = { mediaBase64: says.voice.toString('base64'), mime: 'audio/amr' };
    const heard = says.heard === undefined ? {} : { recognition: says.heard };
    return (await phone.send({ type: 'voice', ...voice, ...heard })).reply?.content ?? '';
  }
  const mediaBase64 = says.image.toString('base64');
  return (await phone.send({ type: 'image', mediaBase64, mime: 'image/jpeg' })).reply?.content ?? '';
}

/** Applies in chat up to the summary, beginning with `start` or as anybody would. @returns the last reply */
export async function answerAll(phone: Phone, lines: readonly SpokenLine[], start?: string): Promise<string> {
  let question = start ? await phone.say(start) : await beginToApply((text) => phone.say(text));
  for (const [asks, says] of lines) {
    if (!question.includes(asks)) throw new Error(`expected a question about ${asks}, got: ${question}`);
    question = await answer(phone, says);
  }
  return question;
}

/**
 * Applies in chat whatever the rule-set's form asks and in whatever order, up to the summary.
 * @returns the last reply
 */
export async function answerWhatIsAsked(phone: Phone, name: string): Promise<string> {
  const elsewhere: readonly Line[] = [
    ['所在地区', '长沙市岳麓区'],
    ['承诺', name],
  ];
  const lines = [...(await applicationLines(name)), ...elsewhere];
  let question = await beginToApply((text) => phone.say(text));
  for (let asked = 0; asked < 40 && !question.includes('“提交”'); asked += 1) {
    const title = /题 · (.*)/.exec(question)?.[1];
    const known = lines.find(([asks]) => title?.includes(asks));
    const untitled = question.includes('“完成”') ? '完成' : '同意';
    const says = known ? known[1] : title?.includes('选填') ? '跳过' : title ? undefined : untitled;
    if (says === undefined) throw new Error(`nobody knows an answer to: ${question}`);
    question = await answer(phone, says);
  }
  return question;
}
