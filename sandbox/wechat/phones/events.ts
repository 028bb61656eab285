import { z } from 'zod';
import { openWindow } from '../world/people.ts';
import type { Person, WindowTrigger } from '../world/rows.ts';
import type { World } from '../world/world.ts';
import type { Fields } from '../xml/fields.ts';
import { BadInput } from './badInput.ts';
import { findQr } from './findQr.ts';

/** What a person did, ready to be pushed. */
export interface EventPlan {
  fields: Fields;
  /** The grey line on the phone, if the person sees one. */
  notice?: string;
}

interface EventContext {
  world: World;
  person: Person;
}

/** An event a phone can cause: its input, its effect on WeChat's side, and the elements pushed. */
export interface PhoneEvent {
  schema: z.ZodType<EventInput>;
  /** Whether the person may see a reply or the out-of-service notice. */
  visible: boolean;
  plan(input: EventInput, context: EventContext): EventPlan;
}

interface EventInput {
  event: string;
  eventKey?: string | undefined;
  scene?: string | undefined;
  ticket?: string | undefined;
  lat?: number | undefined;
  lng?: number | undefined;
  scanResult?: string | undefined;
}

const base = z.strictObject({
  event: z.string(),
  eventKey: z.string().max(1024).optional(),
  scene: z.union([z.string(), z.int()]).transform(String).optional(),
  ticket: z.string().optional(),
});

const keyed = base.extend({ eventKey: z.string().min(1).max(1024) });
const scene = base.refine((input) => input.scene !== undefined || input.ticket !== undefined, {
  path: ['scene'],
  message: 'give scene or ticket',
});

function needFollower(person: Person): void {
  if (!person.following)
    throw new BadInput([{ path: 'openid', message: 'does not follow the account' }], 409);
}

function follow({ world, person }: EventContext, via: { scene: string; qrScene: string }): void {
  if (person.following) throw new BadInput([{ path: 'openid', message: 'follows already' }], 409);
  Object.assign(person, {
    following: true,
    followedAt: world.clock.now(),
    subscribeScene: via.scene,
    qrScene: via.qrScene,
  });
  openWindow(world, person, 'follow');
}

/** A menu click; only click and scancode types open a customer-service window (wechat.md §2.6). */
function menuEvent(
  event: string,
  trigger: WindowTrigger | null,
  extra: (input: EventInput) => Fields,
): PhoneEvent {
  return {
    schema: event.startsWith('scancode') ? keyed.extend({ scanResult: z.string().min(1) }) : keyed,
    visible: true,
    plan(input, { world, person }) {
      needFollower(person);
      if (trigger !== null) openWindow(world, person, trigger);
      return { fields: { Event: event, EventKey: input.eventKey ?? '', ...extra(input) } };
    },
  };
}

const scanInfo = (input: EventInput): Fields => ({
  ScanCodeInfo: { ScanType: 'qrcode', ScanResult: input.scanResult ?? '' },
});

/** Events by the name used in `POST /phones/:openid/events` (wechat.md §1.3). */
export const phoneEvents: Record<string, PhoneEvent> = {
  subscribe: {
    schema: base,
    visible: true,
    plan(input, context) {
      const qr = input.scene === undefined && input.ticket === undefined ? null : findQr(context, input);
      follow(context, { scene: qr ? 'ADD_SCENE_QR_CODE' : 'ADD_SCENE_SEARCH', qrScene: qr?.scene ?? '' });
      const fields: Fields = { Event: 'subscribe', EventKey: qr ? `qrscene_${qr.scene}` : '' };
      if (qr) fields.Ticket = qr.ticket;
      return { fields, notice: '你已关注该公众号' };
    },
  },
  unsubscribe: {
    schema: base,
    visible: false,
    plan(_input, { world, person }) {
      needFollower(person);
      Object.assign(person, { following: false, windows: [] });
      world.people.put(person.openid, person);
      return { fields: { Event: 'unsubscribe', EventKey: '' }, notice: '你已取消关注该公众号' };
    },
  },
  SCAN: {
    schema: scene,
    visible: true,
    plan(input, context) {
      // Scanning follows when the person does not follow yet, and is pushed as subscribe then.
      if (!context.person.following) {
        return phoneEvents.subscribe?.plan(input, context) ?? { fields: {} };
      }
      const qr = findQr(context, input);
      openWindow(context.world, context.person, 'scan');
      return { fields: { Event: 'SCAN', EventKey: qr.scene, Ticket: qr.ticket }, notice: '你扫描了二维码' };
    },
  },
  CLICK: menuEvent('CLICK', 'menu', () => ({})),
  VIEW: menuEvent('VIEW', null, () => ({})),
  view_miniprogram: menuEvent('view_miniprogram', null, () => ({})),
  scancode_push: menuEvent('scancode_push', 'menu', scanInfo),
  scancode_waitmsg: menuEvent('scancode_waitmsg', 'menu', scanInfo),
  LOCATION: {
    schema: base.extend({ lat: z.number().min(-90).max(90), lng: z.number().min(-180).max(180) }),
    visible: false,
    plan(input, { person }) {
      needFollower(person);
      const fields = {
        Event: 'LOCATION',
        Latitude: input.lat ?? 0,
        Longitude: input.lng ?? 0,
        Precision: 119.385,
      };
      return { fields };
    },
  },
};
