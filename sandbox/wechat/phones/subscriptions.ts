import { z } from 'zod';
import { recordTap, withdraw } from '../api/grants.ts';
import type { Account, Template } from '../config.ts';
import { type Delivery, deliver } from '../push/deliver.ts';
import { accountTarget, miniprogramTarget, type PushTarget } from '../push/target.ts';
import { stampSeconds } from '../world/clock.ts';
import type { GrantRow, Person } from '../world/rows.ts';
import type { World } from '../world/world.ts';
import type { Fields } from '../xml/fields.ts';
import { BadInput, parse } from './badInput.ts';

const taps = z.strictObject({
  /** `popup`: the person answered the popup; `settings`: the person switched notices off in the settings. */
  via: z.enum(['popup', 'settings']).default('popup'),
  /** 1 = popup from an H5 page, 2 = from an article, 0 = from the mini program. */
  popupScene: z.int().min(0).max(2).default(1),
  items: z
    .array(z.strictObject({ templateId: z.string(), status: z.enum(['accept', 'reject']) }))
    .min(1)
    .max(5),
});

/** The app that owns the templates of one popup. */
interface Channel {
  openid: string;
  templates: Template[];
  target: PushTarget | undefined;
}

/** Grants as the app's own openid sees them, and how the event went (null: the app has no message URL). */
export interface SubscriptionOutcome {
  grants: GrantRow[];
  delivery: Delivery | null;
}

/** Answers a subscription popup, and pushes what WeChat pushes (wechat.md §1.3: popup and change events). */
export async function answerSubscriptions(
  world: World,
  account: Account,
  person: Person,
  body: unknown,
): Promise<SubscriptionOutcome> {
  const input = parse(taps, body);
  const channel = channelOf(account, person, input);
  const grants = input.items.map(({ templateId, status }) => {
    const template = channel.templates.find((t) => t.template_id === templateId);
    if (template === undefined) throw new BadInput([{ path: 'items', message: `no template ${templateId}` }]);
    return input.via === 'settings' && status === 'reject'
      ? withdraw(world, channel.openid, templateId)
      : recordTap(world, channel.openid, template, status === 'accept');
  });
  const event = events[input.via](input.items, input.popupScene);
  if (channel.target === undefined || event === null) return { grants, delivery: null };
  const fields: Fields = {
    ToUserName: channel.target.originalId,
    FromUserName: channel.openid,
    CreateTime: stampSeconds(world.clock),
    MsgType: 'event',
    ...event,
  };
  return { grants, delivery: await deliver(world, channel.target, fields, channel.openid) };
}

type Taps = z.output<typeof taps>;
type Items = Taps['items'];

const events: Record<'popup' | 'settings', (items: Items, scene: number) => Fields | null> = {
  popup: (items, scene) => ({
    Event: 'subscribe_msg_popup_event',
    SubscribeMsgPopupEvent: {
      List: items.map((i) => ({
        TemplateId: i.templateId,
        SubscribeStatusString: i.status,
        PopupScene: scene,
      })),
    },
  }),
  // Only refusals are pushed when settings change.
  settings: (items) => {
    const refused = items.filter((i) => i.status === 'reject');
    if (refused.length === 0) return null;
    return {
      Event: 'subscribe_msg_change_event',
      SubscribeMsgChangeEvent: {
        List: refused.map((i) => ({ TemplateId: i.templateId, SubscribeStatusString: i.status })),
      },
    };
  },
};

function channelOf(account: Account, person: Person, { items, popupScene }: Taps): Channel {
  const mini = {
    openid: person.mpOpenid,
    templates: account.miniprogram?.templates ?? [],
    target: miniprogramTarget(account),
  };
  const ofAccount = { openid: person.openid, templates: account.templates, target: accountTarget(account) };
  // A mini program asks for its own templates and for no others.
  const channels: Channel[] = popupScene === 0 ? [mini] : [ofAccount, mini];
  const own = channels.map((c) => ({ ...c, templates: c.templates.filter((t) => t.subscribe) }));
  const channel = own.find((c) =>
    items.every((i) => c.templates.some((t) => t.template_id === i.templateId)),
  );
  if (channel === undefined) {
    const known = own.flatMap((c) => c.templates.map((t) => t.template_id));
    throw new BadInput([
      {
        path: 'items',
        message: `templates must all be subscription templates of one app: ${known.join(', ') || 'none'}`,
      },
    ]);
  }
  const kinds = new Set(
    items.map((i) => channel.templates.find((t) => t.template_id === i.templateId)?.subscribe),
  );
  if (kinds.size > 1) {
    throw new BadInput([
      { path: 'items', message: 'one-time and long-term templates cannot be mixed in one popup' },
    ]);
  }
  return channel;
}
