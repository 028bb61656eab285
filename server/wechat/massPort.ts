/** An article as draft/add takes it: `content` is HTML, the cover is permanent material of the account. */
export interface MassArticle {
  readonly title: string;
  readonly author: string;
  readonly digest: string;
  readonly content: string;
  readonly coverId: string;
}

/** A mass message to be sent. */
export interface MassSend {
  readonly draftId: string;
  /** Null = every follower. */
  readonly tagId: number | null;
  /** Up to 64 bytes; the same for every attempt at one message, so that WeChat sends it once within 24 hours. */
  readonly clientMsgId: string;
}

/** How WeChat says that a mass message stands. */
export type MassStanding = 'sending' | 'sent' | 'failed' | 'deleted';

/**
 * Mass messages of an account (wechat.md §2.7). Every call throws `WeChatApiError`; only `send` reaches people, and after an
 * `unknown` failure it may be repeated with the same `clientMsgId`.
 */
export interface MassMessages {
  /** Keeps a picture as permanent material. @returns its media id */
  addPicture(picture: { readonly bytes: Buffer; readonly mime: 'image/jpeg' | 'image/png' }): Promise<string>;
  /** @returns the media id of the draft, which is used up by sending it */
  addDraft(article: MassArticle): Promise<string>;
  removeDraft(draftId: string): Promise<void>;
  /** @returns msg_id, also when an earlier attempt was taken (45065) */
  send(message: MassSend): Promise<{ readonly msgId: string; readonly repeated: boolean }>;
  /** Shows a draft to one follower, by the WeChat name (微信号) that they tell us; 100 a day. */
  preview(draftId: string, wechatName: string): Promise<void>;
  standing(msgId: string): Promise<MassStanding>;
}
