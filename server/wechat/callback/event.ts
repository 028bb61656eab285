import type { Fields } from '../fields.ts';

/** One line of a subscribe_msg_popup_event or subscribe_msg_change_event. */
export interface SubscribeChoice {
  readonly templateId: string;
  /** `accept` or `reject`; change events bring rejections only. */
  readonly status: string;
  /** 1 web page, 2 article; null in change events. */
  readonly popupScene: string | null;
}

/** One line of a subscribe_msg_sent_event. */
export interface SubscribeDelivery {
  readonly templateId: string;
  readonly msgId: string;
  /** 0 is delivered. */
  readonly errorCode: number;
  readonly errorStatus: string;
}

/** How many followers a mass message was for, was tried with, reached, and did not reach. */
export interface MassCounts {
  readonly total: number;
  readonly filtered: number;
  readonly sent: number;
  readonly failed: number;
}

interface EventHead {
  readonly msgType: 'event';
}

/** Something a person did without sending a message, or news about something that we sent. */
export type InboundEvent = EventHead &
  (
    | {
        readonly event: 'subscribe';
        /** Parameter of the QR code that led here. */
        readonly scene: string | null;
        readonly ticket: string | null;
      }
    | { readonly event: 'unsubscribe' }
    | { readonly event: 'SCAN'; readonly scene: string; readonly ticket: string | null }
    | { readonly event: 'CLICK'; readonly key: string }
    | { readonly event: 'VIEW'; readonly url: string; readonly menuId: string | null }
    | {
        readonly event: 'LOCATION';
        readonly latitude: number;
        readonly longitude: number;
        /** Metres. */
        readonly precision: number;
      }
    | {
        readonly event: 'TEMPLATESENDJOBFINISH';
        /** msgid that the send call returned. */
        readonly templateMsgId: string;
        readonly outcome: 'delivered' | 'blocked' | 'failed';
        readonly status: string;
      }
    | {
        readonly event: 'MASSSENDJOBFINISH';
        /** msg_id that the send call returned. */
        readonly massMsgId: string;
        /** WeChat's own word: `send success`, `send fail`, `err(40002)` … */
        readonly status: string;
        readonly counts: MassCounts;
        /** Where the article can be read, when it was sent. */
        readonly url: string | null;
      }
    | { readonly event: 'subscribe_msg_popup_event'; readonly choices: readonly SubscribeChoice[] }
    | { readonly event: 'subscribe_msg_change_event'; readonly choices: readonly SubscribeChoice[] }
    | { readonly event: 'subscribe_msg_sent_event'; readonly deliveries: readonly SubscribeDelivery[] }
    | { readonly event: 'unknown'; readonly name: string; readonly raw: Fields }
  );
