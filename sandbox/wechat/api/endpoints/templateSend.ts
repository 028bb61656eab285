import { z } from 'zod';
import { pushEventLater } from '../../push/pushEventLater.ts';
import { accountTarget } from '../../push/target.ts';
import { int64 } from '../../world/compactJson.ts';
import { nextInt64 } from '../../world/ids.ts';
import { show } from '../../world/inbox.ts';
import { personOf } from '../../world/people.ts';
import { earlierMsgid, rememberMsgid } from '../dedupe.ts';
import { endpoint, ok } from '../endpoint.ts';
import { fail } from '../errors.ts';
import { fillTemplate } from '../fillTemplate.ts';
import { checkLinks, miniprogramLink } from '../links.ts';

/** sendTemplateMessage: dw:/doc/service/api/notify/template/api_sendtemplatemessage.md */
export const templateSend = endpoint({
  path: '/cgi-bin/message/template/send',
  method: 'POST',
  token: 'account',
  perDay: 100_000,
  schema: z.strictObject({
    touser: z.string().default(''),
    template_id: z.string().default(''),
    url: z.string().optional(),
    miniprogram: miniprogramLink.optional(),
    // Both were once the colour of the card's top; clients still send them.
    topcolor: z.string().optional(),
    color: z.string().optional(),
    client_msg_id: z.string().min(1).max(32).optional(),
    data: z.record(
      z.string(),
      z.strictObject({ value: z.unknown().optional(), color: z.string().optional() }),
    ),
  }),
  handle({ world, caller, body }) {
    const person = personOf(world, caller.account.key, body.touser);
    if (person === undefined) throw fail(40003);
    const template = caller.account.templates.find((t) => t.template_id === body.template_id && !t.subscribe);
    if (template === undefined) throw fail(40037);
    if (!person.following) throw fail(43004);
    const fields = fillTemplate(template, body.data);
    checkLinks(caller, body);
    const earlier = earlierMsgid(world, person.openid, body.client_msg_id);
    if (earlier !== undefined) return ok({ msgid: int64(earlier) });
    const msgid = nextInt64(world, `msgId ${caller.account.key}`);
    rememberMsgid(world, person.openid, body.client_msg_id, msgid);
    const { url, miniprogram } = body;
    // Accepted is not delivered: a person who blocks template messages is told only by the event.
    if (!person.blocksTemplates) {
      show(world, {
        openid: person.openid,
        from: 'account',
        via: 'template',
        type: 'template',
        body: { templateId: template.template_id, title: template.title, fields, url, miniprogram, msgid },
      });
    }
    pushEventLater(world, accountTarget(caller.account), person.openid, {
      Event: 'TEMPLATESENDJOBFINISH',
      MsgID: int64(msgid),
      Status: person.blocksTemplates ? 'failed:user block' : 'success',
    });
    return ok({ msgid: int64(msgid) });
  },
});
