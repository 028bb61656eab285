import type { Input } from '../../../bot/engine/index.ts';
import type { InboundMessage } from '../../wechat/callback/message.ts';

type Converters = {
  [K in InboundMessage['msgType']]: (message: Extract<InboundMessage, { msgType: K }>) => Input;
};

type EventMessage = Extract<InboundMessage, { msgType: 'event' }>;
type EventConverters = {
  [K in EventMessage['event']]?: (event: Extract<EventMessage, { event: K }>) => Input;
};

const events: EventConverters = {
  subscribe: ({ scene }) => ({ kind: 'event', event: 'subscribe', ...(scene ? { key: scene } : {}) }),
  unsubscribe: () => ({ kind: 'event', event: 'unsubscribe' }),
  SCAN: ({ scene }) => ({ kind: 'event', event: 'scan', key: scene }),
  CLICK: ({ key }) => ({ kind: 'event', event: 'click', key }),
  VIEW: ({ url }) => ({ kind: 'event', event: 'view', key: url }),
};

const converters: Converters = {
  text: ({ content, menuId }) => ({ kind: 'text', text: content, ...(menuId ? { menuId } : {}) }),
  // The shell fills in the file when the conversation waits for one.
  image: () => ({ kind: 'image', file: null }),
  voice: ({ recognition }) => ({ kind: 'voice', ...(recognition ? { recognition } : {}) }),
  video: () => ({ kind: 'video' }),
  shortvideo: () => ({ kind: 'video' }),
  location: ({ latitude, longitude, label }) => ({ kind: 'location', latitude, longitude, label }),
  link: () => ({ kind: 'link' }),
  unknown: () => ({ kind: 'file' }),
  event: (event) => {
    const convert = events[event.event] as ((e: EventMessage) => Input) | undefined;
    return convert ? convert(event) : { kind: 'event', event: 'other' };
  },
};

/** What a WeChat message means to the conversation engine. */
export function toInput(message: InboundMessage): Input {
  const convert = converters[message.msgType] as (message: InboundMessage) => Input;
  return convert(message);
}
