import { type Fields, textOf } from '../fields.ts';
import { articleUrl } from './articleUrl.ts';
import { numberOf } from './contentParsers.ts';
import type { InboundEvent } from './event.ts';
import { choices, deliveries } from './subscribeLists.ts';

type Named = Exclude<InboundEvent, { event: 'unknown' }>;

/** One reader per Event; null when the field that makes the event useful is missing. */
type EventParsers = {
  readonly [E in Named['event']]: (raw: Fields) => Extract<Named, { event: E }> | null;
};

const msgType = 'event';
const statuses: Readonly<Record<string, 'delivered' | 'blocked'>> = {
  success: 'delivered',
  'failed:userblock': 'blocked',
};

/**
 * Readers of events by name.
 * Source: developers.weixin.qq.com/doc/service/guide/product/message/Receiving_event_pushes.html, and
 * …/guide/product/subscription_messages/push.md for the subscribe_msg_* ones.
 */
export const eventParsers: EventParsers = {
  subscribe(raw) {
    const scene = textOf(raw, 'EventKey')?.match(/^qrscene_(.+)$/s)?.[1] ?? null;
    return { msgType, event: 'subscribe', scene, ticket: textOf(raw, 'Ticket') || null };
  },
  unsubscribe: () => ({ msgType, event: 'unsubscribe' }),
  SCAN(raw) {
    const scene = textOf(raw, 'EventKey');
    return scene ? { msgType, event: 'SCAN', scene, ticket: textOf(raw, 'Ticket') || null } : null;
  },
  CLICK(raw) {
    const key = textOf(raw, 'EventKey');
    return key ? { msgType, event: 'CLICK', key } : null;
  },
  VIEW(raw) {
    const url = textOf(raw, 'EventKey') ?? '';
    return { msgType, event: 'VIEW', url, menuId: textOf(raw, 'MenuId') };
  },
  LOCATION(raw) {
    const latitude = numberOf(raw, 'Latitude');
    const longitude = numberOf(raw, 'Longitude');
    if (latitude === null || longitude === null) return null;
    return { msgType, event: 'LOCATION', latitude, longitude, precision: numberOf(raw, 'Precision') ?? 0 };
  },
  TEMPLATESENDJOBFINISH(raw) {
    const templateMsgId = textOf(raw, 'MsgID');
    const status = textOf(raw, 'Status');
    if (!templateMsgId || status === null) return null;
    // WeChat writes `failed:user block` and `failed: system failed`: compare without spaces.
    const outcome = statuses[status.replaceAll(' ', '')] ?? 'failed';
    return { msgType, event: 'TEMPLATESENDJOBFINISH', templateMsgId, outcome, status };
  },
  MASSSENDJOBFINISH(raw) {
    const massMsgId = textOf(raw, 'MsgID');
    const status = textOf(raw, 'Status');
    if (!massMsgId || status === null) return null;
    return {
      ...{ msgType, event: 'MASSSENDJOBFINISH', massMsgId, status },
      counts: {
        total: numberOf(raw, 'TotalCount') ?? 0,
        filtered: numberOf(raw, 'FilterCount') ?? 0,
        sent: numberOf(raw, 'SentCount') ?? 0,
        failed: numberOf(raw, 'ErrorCount') ?? 0,
      },
      url: articleUrl(raw),
    };
  },
  subscribe_msg_popup_event: (raw) => ({
    msgType,
    event: 'subscribe_msg_popup_event',
    choices: choices(raw),
  }),
  subscribe_msg_change_event: (raw) => ({
    msgType,
    event: 'subscribe_msg_change_event',
    choices: choices(raw),
  }),
  subscribe_msg_sent_event: (raw) => ({
    msgType,
    event: 'subscribe_msg_sent_event',
    deliveries: deliveries(raw),
  }),
};
