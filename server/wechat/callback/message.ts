import type { Fields } from '../fields.ts';
import type { InboundEvent } from './event.ts';

/** What every push carries. */
export interface InboundHead {
  readonly openid: string;
  /** The account's original id (`gh_…`), ToUserName of the push. */
  readonly account: string;
  /** Seconds since 1970, WeChat's clock. */
  readonly createTime: number;
  /** int64 as digits; events have none. */
  readonly msgId: string | null;
  /** Same for every delivery of one message, unique per account and openid. */
  readonly dedupeKey: string;
}

/** A message typed, spoken or sent by a person. */
export type InboundContent =
  | { readonly msgType: 'text'; readonly content: string; readonly menuId: string | null }
  | { readonly msgType: 'image'; readonly mediaId: string; readonly picUrl: string }
  | {
      readonly msgType: 'voice';
      readonly mediaId: string;
      readonly format: string;
      /** WeChat's transcript; no longer promised. */
      readonly recognition: string | null;
    }
  | { readonly msgType: 'video'; readonly mediaId: string; readonly thumbMediaId: string }
  | { readonly msgType: 'shortvideo'; readonly mediaId: string; readonly thumbMediaId: string }
  | {
      readonly msgType: 'location';
      /** Degrees, GCJ-02. */
      readonly latitude: number;
      readonly longitude: number;
      readonly scale: number;
      readonly label: string;
    }
  | {
      readonly msgType: 'link';
      readonly title: string;
      readonly description: string;
      readonly url: string;
    }
  /** A type we do not know, or a known one without its main field: the person still gets an answer. */
  | { readonly msgType: 'unknown'; readonly name: string; readonly raw: Fields };

/** A push, verified and read. */
export type InboundMessage = InboundHead & (InboundContent | InboundEvent);
