import { z } from 'zod';
import { randomText } from '../../world/ids.ts';
import { personOfMp } from '../../world/people.ts';
import { endpoint, ok } from '../endpoint.ts';
import { fail } from '../errors.ts';

const recentMs = 2 * 3_600_000;
const most = 2_500;

/** Words that stand for what WeChat would object to, with its label; real ones have no place in a repository. */
export const markedWords: ReadonlyArray<readonly [string, 'risky' | 'review', number]> = [
  ['违规样例', 'risky', 20006],
  ['辱骂样例', 'risky', 20003],
  ['存疑样例', 'review', 21000],
];

/**
 * msgSecCheck 2.0. An openid that has not used the mini program within two hours is refused with 61010, one of another appid
 * with 43104, a scene that is none with 40129, no words with 44002. The code for too many signs is not on the page [U].
 * Source: developers.weixin.qq.com, security.msgSecCheck (wechat.md §3).
 */
export const msgSecCheck = endpoint({
  path: '/wxa/msg_sec_check',
  method: 'POST',
  token: 'miniprogram',
  perDay: 2_000_000,
  perMinute: 4_000,
  schema: z.strictObject({
    version: z.unknown().optional(),
    openid: z.string().default(''),
    scene: z.unknown().optional(),
    content: z.string().default(''),
    title: z.string().optional(),
    nickname: z.string().optional(),
    signature: z.string().optional(),
  }),
  handle({ world, caller, body }) {
    const { version, openid, scene, content } = body;
    if (version !== 2) throw fail(47001, 'version is not 2: 1.0 is no more');
    if (content === '') throw fail(44002, 'content is empty');
    if (scene !== 1 && scene !== 2 && scene !== 3 && scene !== 4) throw fail(40129);
    if (body.signature !== undefined && scene !== 1) throw fail(47001, 'signature is for scene 1 only');
    if ([...content].length > most) throw fail(45002, `content has more than ${most} signs`);
    const person = personOfMp(world, caller.account.key, openid);
    if (person === undefined) {
      const isElsewhere = world.people.get(openid) !== undefined || world.byMpOpenid.has(openid);
      throw fail(isElsewhere ? 43104 : 40003);
    }
    if (world.clock.now() - (person.miniActiveAt ?? 0) > recentMs)
      throw fail(61010, 'not here for two hours');
    const words = [content, body.title, body.nickname, body.signature].join('\n');
    const [, suggest, label] = markedWords.find(([word]) => words.includes(word)) ?? ['', 'pass', 100];
    const detail = [{ strategy: 'content_model', errcode: 0, suggest, label, prob: 90 }];
    return ok({ detail, trace_id: randomText(32), result: { suggest, label } });
  },
});
