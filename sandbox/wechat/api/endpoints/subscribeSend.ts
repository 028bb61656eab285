import { z } from 'zod';
import { miniprogramTarget } from '../../push/target.ts';
import { int64 } from '../../world/compactJson.ts';
import { personOfMp } from '../../world/people.ts';
import { endpoint, ok } from '../endpoint.ts';
import { fail } from '../errors.ts';
import { checkPage, languages, miniprogramState } from '../links.ts';
import { sendSubscription } from '../sendSubscription.ts';

/** subscribeMessage.send of mini programs (wechat.md §2.5). */
export const subscribeSend = endpoint({
  path: '/cgi-bin/message/subscribe/send',
  method: 'POST',
  token: 'miniprogram',
  perDay: 10_000_000,
  schema: z.strictObject({
    touser: z.string().default(''),
    template_id: z.string().default(''),
    page: z.string().optional(),
    miniprogram_state: miniprogramState,
    lang: languages,
    data: z.record(z.string(), z.strictObject({ value: z.unknown().optional() })),
  }),
  handle({ world, caller, body }) {
    const person = personOfMp(world, caller.account.key, body.touser);
    if (person === undefined) throw fail(40003);
    checkPage(caller, body.page);
    const link = body.page === undefined ? {} : { miniprogram: { appid: caller.appid, pagepath: body.page } };
    const msgid = sendSubscription(world, {
      person,
      openid: body.touser,
      templates: caller.miniprogram?.templates ?? [],
      templateId: body.template_id,
      data: body.data,
      via: 'miniSubscribe',
      link,
      target: miniprogramTarget(caller.account),
    });
    return ok({ msgid: int64(msgid) });
  },
});
