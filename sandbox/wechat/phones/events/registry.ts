import { scan, subscribe, unsubscribe } from './follow.ts';
import { menuEvents } from './menu.ts';
import type { PhoneEvent } from './phoneEvent.ts';
import { dataRightsEvents, location } from './silent.ts';

/** Events by the name used in `POST /phones/:openid/events` (wechat.md §1.3). */
export const phoneEvents: Record<string, PhoneEvent> = {
  subscribe,
  unsubscribe,
  SCAN: scan,
  LOCATION: location,
  ...menuEvents,
  ...dataRightsEvents,
};
