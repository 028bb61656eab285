import { openWindow } from '../../world/people.ts';
import { BadInput } from '../badInput.ts';
import { findQr } from '../findQr.ts';
import { baseInput, type EventContext, type EventPlan, needFollower, type PhoneEvent } from './phoneEvent.ts';

function follow({ world, person }: EventContext, scene: string, qrScene: string): void {
  if (person.following) throw new BadInput([{ path: 'openid', message: 'follows already' }], 409);
  const followedAt = world.clock.now();
  Object.assign(person, { following: true, followedAt, subscribeScene: scene, qrScene });
  openWindow(world, person, 'follow');
}

/** Follows, found by search or by a parametric QR code (then `EventKey` is `qrscene_…`). */
export const subscribe: PhoneEvent = {
  schema: baseInput,
  visible: true,
  plan(input, context): EventPlan {
    const notice = '你已关注该公众号';
    if (input.scene === undefined && input.ticket === undefined) {
      follow(context, 'ADD_SCENE_SEARCH', '');
      return { fields: { Event: 'subscribe', EventKey: '' }, notice };
    }
    const { scene, ticket } = findQr(context, input);
    follow(context, 'ADD_SCENE_QR_CODE', scene);
    return { fields: { Event: 'subscribe', EventKey: `qrscene_${scene}`, Ticket: ticket }, notice };
  },
};

/** Unfollows: windows close at once; nobody sees a reply. */
export const unsubscribe: PhoneEvent = {
  schema: baseInput,
  visible: false,
  plan(_input, { world, person }) {
    needFollower(person);
    Object.assign(person, { following: false, windows: [], tagIds: [] });
    world.people.put(person.openid, person);
    return { fields: { Event: 'unsubscribe', EventKey: '' }, notice: '你已取消关注该公众号' };
  },
};

/** Scans a parametric QR code; who does not follow yet follows by it, and that is what is pushed. */
export const scan: PhoneEvent = {
  schema: baseInput.refine((input) => input.scene !== undefined || input.ticket !== undefined, {
    path: ['scene'],
    message: 'give scene or ticket',
  }),
  visible: true,
  plan(input, context) {
    if (!context.person.following) return subscribe.plan(input, context);
    const { scene, ticket } = findQr(context, input);
    openWindow(context.world, context.person, 'scan');
    return { fields: { Event: 'SCAN', EventKey: scene, Ticket: ticket }, notice: '你扫描了二维码' };
  },
};
