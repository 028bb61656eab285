import type { Template } from '../config.ts';
import { pushEventLater } from '../push/pushEventLater.ts';
import type { PushTarget } from '../push/target.ts';
import { int64 } from '../world/compactJson.ts';
import { nextInt64 } from '../world/ids.ts';
import { show } from '../world/inbox.ts';
import type { Person } from '../world/rows.ts';
import type { World } from '../world/world.ts';
import { fail } from './errors.ts';
import { fillTemplate, type TemplateData } from './fillTemplate.ts';
import { spendGrant } from './grants.ts';

/** A subscription notice after token, person and links were checked. */
export interface SubscriptionSend {
  person: Person;
  /** The person's openid in the sending app, which holds the grant. */
  openid: string;
  templates: Template[];
  templateId: string;
  data: TemplateData;
  link: Record<string, unknown>;
  /** Whose notice the phone shows: in the chat of the account, or among 服务通知 from the mini program. */
  via: 'subscribe' | 'miniSubscribe';
  /** Where the sent event goes; undefined when the app has no message URL. */
  target: PushTarget | undefined;
}

/** Sends a notice against a grant and pushes subscribe_msg_sent_event; answers the msgid (wechat.md §2.4, §2.5). */
export function sendSubscription(world: World, send: SubscriptionSend): string {
  const { person, openid, templateId, target } = send;
  const template = send.templates.find((t) => t.template_id === templateId && t.subscribe);
  if (template === undefined) throw fail(40037);
  const fields = fillTemplate(template, send.data);
  spendGrant(world, openid, templateId);
  const msgid = nextInt64(world, `msgId ${person.account}`);
  show(world, {
    openid: person.openid,
    from: 'account',
    via: send.via,
    type: 'template',
    body: { templateId, title: template.title, fields, msgid, ...send.link },
  });
  if (target !== undefined) {
    pushEventLater(world, target, openid, {
      Event: 'subscribe_msg_sent_event',
      SubscribeMsgSentEvent: {
        List: [{ TemplateId: templateId, MsgID: int64(msgid), ErrorCode: 0, ErrorStatus: 'success' }],
      },
    });
  }
  return msgid;
}
