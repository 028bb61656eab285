import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { openWindow } from '../../world/people.ts';
import type { Fields } from '../../xml/fields.ts';
import { baseInput, type EventInput, needFollower, type PhoneEvent, placeInput } from './phoneEvent.ts';

const keyed = baseInput.extend({ eventKey: z.string().min(1).max(1024) });

interface MenuKind {
  schema?: z.ZodType<EventInput>;
  /** Only click and scancode types open a customer-service window (wechat.md §2.6). */
  opensWindow?: boolean;
  extra?(input: EventInput): Fields;
}

function menuEvent(event: string, { schema = keyed, opensWindow = false, extra }: MenuKind): PhoneEvent {
  return {
    schema,
    visible: true,
    plan(input, { world, person }) {
      needFollower(person);
      if (opensWindow) openWindow(world, person, 'menu');
      return { fields: { Event: event, EventKey: input.eventKey ?? '', ...extra?.(input) } };
    },
  };
}

const scancode: MenuKind = {
  schema: keyed.extend({ scanResult: z.string().min(1) }),
  opensWindow: true,
  extra: ({ scanResult = '' }) => ({ ScanCodeInfo: { ScanType: 'qrcode', ScanResult: scanResult } }),
};

/** The pictures themselves follow as messages. */
const pictures: MenuKind = {
  schema: keyed.extend({ count: z.int().min(1).max(9).default(1) }),
  extra({ count = 1 }) {
    const item = Array.from({ length: count }, () => ({ PicMd5Sum: randomBytes(16).toString('hex') }));
    return { SendPicsInfo: { Count: count, PicList: { item } } };
  },
};

const place: MenuKind = {
  schema: keyed.extend({ ...placeInput, label: z.string().optional() }),
  extra: ({ lat, lng, label = '' }) => ({
    SendLocationInfo: {
      Location_X: String(lat),
      Location_Y: String(lng),
      Scale: '15',
      Label: label,
      Poiname: '',
    },
  }),
};

/** Events of menu buttons, by the button's type. */
export const menuEvents: Record<string, PhoneEvent> = {
  CLICK: menuEvent('CLICK', { opensWindow: true }),
  VIEW: menuEvent('VIEW', {}),
  view_miniprogram: menuEvent('view_miniprogram', {}),
  scancode_push: menuEvent('scancode_push', scancode),
  scancode_waitmsg: menuEvent('scancode_waitmsg', scancode),
  pic_sysphoto: menuEvent('pic_sysphoto', pictures),
  pic_photo_or_album: menuEvent('pic_photo_or_album', pictures),
  pic_weixin: menuEvent('pic_weixin', pictures),
  location_select: menuEvent('location_select', place),
};
