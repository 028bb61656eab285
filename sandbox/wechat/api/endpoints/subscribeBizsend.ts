import { z } from 'zod';
import { accountTarget } from '../../push/target.ts';
import { int64 } from '../../world/compactJson.ts';
import { personOf } from '../../world/people.ts';
import { endpoint, ok } from '../endpoint.ts';
import { fail } from '../errors.ts';
import { checkLinks, languages, miniprogramLink, miniprogramState } from '../links.ts';
import { sendSubscription } from '../sendSubscription.ts';

/** sendNewSubscribeMsg, also to people who do not follow: dw:/doc/service/api/notify/notify/api_sendnewsubscribemsg */
export const subscribeBizsend = endpoint({
  path: '/cgi-bin/message/subscribe/bizsend',
  method: 'POST',
  token: 'account',
  // The real number is not known (wechat.md §7).
  perDay: 100_000,
  schema: z.strictObject({
    touser: z.string().default(''),
    template_id: z.string().default(''),
    page: z.string().optional(),
    miniprogram: miniprogramLink.optional(),
    miniprogram_state: miniprogramState,
    lang: languages,
    data: z.record(z.string(), z.strictObject({ value: z.unknown().optional() })),
  }),
  handle({ world, caller, body }) {
    const person = personOf(world, caller.account.key, body.touser);
    if (person === undefined) throw fail(40003);
    checkLinks(caller, { url: body.page, miniprogram: body.miniprogram });
    const msgid = sendSubscription(world, {
      person,
      openid: person.openid,
      templates: caller.account.templates,
      templateId: body.template_id,
      data: body.data,
      via: 'subscribe',
      link: { url: body.page, miniprogram: body.miniprogram },
      target: accountTarget(caller.account),
    });
    return ok({ msgid: int64(msgid) });
  },
});
