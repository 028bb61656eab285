import type { MassMessages } from './massPort.ts';

/**
 * What became of a message that we asked WeChat to send. There is no sixth answer: whatever is not certainly
 * sent and not certainly refused is `unknown`.
 */
export type SendOutcome =
  /** Accepted by WeChat. `msgId` is an int64 as digits, empty where the API returns none. */
  | { readonly kind: 'sent'; readonly msgId: string }
  /** Certainly not sent, and asking again will not help. `reason` is Chinese, for staff; `detail` for logs. */
  | Refusal
  /** Certainly not sent; ask again after `afterMs`. `errcode` is null when WeChat was not reached. */
  | { readonly kind: 'retry'; readonly afterMs: number; readonly errcode: number | null }
  /** Certainly not sent: the day's quota is used up. Stop until `until` (midnight, Beijing). */
  | { readonly kind: 'quota'; readonly until: Date }
  /**
   * May or may not have been carried out: time-out, lost connection, 5xx, or an answer that is not JSON. Calls
   * that only read may simply be repeated.
   */
  | { readonly kind: 'unknown'; readonly cause: string };

/** A permanent refusal: of this person, of this template and its data, or of the whole account. */
export interface Refusal {
  readonly kind: 'refused';
  readonly scope: 'person' | 'template' | 'account';
  readonly errcode: number;
  readonly reason: string;
  readonly detail: string;
}

/** Every outcome but success; what the calls that return data throw inside `WeChatApiError`. */
export type Failure = Exclude<SendOutcome, { kind: 'sent' }>;

/** A template message (模板消息). With both, WeChat opens the mini program rather than the page. */
export interface TemplateMessage {
  readonly openid: string;
  readonly templateId: string;
  /** Values by keyword (`thing1`), without `{value: …}`. */
  readonly data: Readonly<Record<string, string>>;
  readonly url?: string;
  readonly miniprogram?: { readonly appid: string; readonly pagepath: string };
  /** Same for every attempt at one message: WeChat drops repetitions within ten minutes [U]. Up to 32 characters. */
  readonly clientMsgId: string;
}

/** A subscription notice (订阅通知). Nothing here lets WeChat drop a repetition. */
export type SubscriptionMessage = Omit<TemplateMessage, 'url' | 'clientMsgId'> & { readonly page?: string };

/** A customer-service text, at most 2048 bytes, inside the person's window (wechat.md §2.6). */
export interface TextMessage {
  readonly openid: string;
  readonly text: string;
}

/** A button of the account's menu: an action, or up to five buttons below it. */
export type MenuButton =
  | { readonly type: 'click'; readonly name: string; readonly key: string }
  | { readonly type: 'view'; readonly name: string; readonly url: string }
  | {
      readonly type: 'miniprogram';
      readonly name: string;
      readonly appid: string;
      readonly pagepath: string;
      /** Page for WeChat versions without mini programs. */
      readonly url: string;
    }
  | { readonly name: string; readonly sub_button: readonly MenuButton[] };

/** The account's menu: up to three buttons. */
export interface Menu {
  readonly button: readonly MenuButton[];
}

/** A template of the account. `content` holds its keywords as `{{thing1.DATA}}`. */
export interface TemplateInfo {
  readonly templateId: string;
  readonly title: string;
  readonly content: string;
}

/** What WeChat tells about a person; no name and no picture since 2021. */
export interface FanInfo {
  readonly openid: string;
  readonly subscribed: boolean;
  readonly unionid: string | null;
  readonly tagIds: readonly number[];
  /** Parameter of the QR code that led to following, or null. */
  readonly scene: string | null;
}

/** Parametric QR codes of an account (wechat.md §2.8). Every call throws `WeChatApiError`. */
export interface QrCodes {
  /** `scene` has 1 to 64 signs; without `seconds` (30 days at most) it never ends and can never be taken back. */
  create(scene: string, seconds?: number): Promise<QrTicket>;
}

/** What a QR code is drawn from: `url` is what it says. */
export interface QrTicket {
  readonly ticket: string;
  readonly url: string;
}

/** Tags that an account puts on its followers. Every call throws `WeChatApiError`. */
export interface Tags {
  list(): Promise<readonly { readonly id: number; readonly name: string }[]>;
  /** @returns the id; a name that exists is refused with 45157 */
  create(name: string): Promise<number>;
  /** Up to fifty at once; somebody who has the tag already is no error. */
  add(tagId: number, openids: readonly string[]): Promise<void>;
  remove(tagId: number, openids: readonly string[]): Promise<void>;
  /** Every follower with the tag. */
  members(tagId: number): Promise<string[]>;
}

/** Menus for those with a tag, beside the menu for everybody. Every call throws `WeChatApiError`. */
export interface TagMenus {
  list(): Promise<readonly TagMenu[]>;
  add(tagId: number, menu: Menu): Promise<void>;
  remove(menuId: string): Promise<void>;
}

/** A menu for those with a tag; `button` as WeChat returns it. */
export interface TagMenu {
  readonly menuId: string;
  readonly tagId: number | null;
  readonly button: unknown;
}

/** A downloaded file. */
export interface Media {
  readonly bytes: Buffer;
  readonly contentType: string;
}

/**
 * An official account as the rest of the product sees it. The sends never throw for what WeChat or the
 * network does; the others throw `WeChatApiError`, and `downloadMedia` also `MediaTooLargeError`.
 */
export interface OfficialAccount {
  sendTemplate(message: TemplateMessage): Promise<SendOutcome>;
  sendSubscription(message: SubscriptionMessage): Promise<SendOutcome>;
  /** @throws RangeError when the text is empty or too long: a mistake of the caller. */
  sendText(message: TextMessage): Promise<SendOutcome>;
  /** Downloads what a person sent; WeChat keeps it three days. Stops at `maxBytes`. */
  downloadMedia(mediaId: string, limits: { readonly maxBytes: number }): Promise<Media>;
  createMenu(menu: Menu): Promise<void>;
  listTemplates(): Promise<TemplateInfo[]>;
  getUser(openid: string): Promise<FanInfo>;
  readonly qrCodes: QrCodes;
  readonly tags: Tags;
  readonly tagMenus: TagMenus;
  readonly mass: MassMessages;
}

/** What became of a login of the mini program (`wx.login` → code2Session). */
export type MiniLogin =
  /** The openid is the mini program's own, another one than in the official account. */
  | { readonly kind: 'person'; readonly openid: string; readonly unionid: string | null }
  /** The code is wrong, older than five minutes or used before: the program fetches another one. */
  | { readonly kind: 'badCode' }
  /** WeChat blocks this person as a high risk (40226). */
  | { readonly kind: 'blocked' }
  /** WeChat was not reached, is busy, or did not answer as it should; it is in the log. */
  | { readonly kind: 'unavailable' };

/** What became of a code of the button 「手机号」 (getPhoneNumber). */
export type MiniPhoneNumber =
  /** The number bound to their WeChat, without the country's code, which stands beside it: 86 for the mainland. */
  | { readonly kind: 'number'; readonly number: string; readonly countryCode: string }
  /** The code is wrong, of another mini program, older than five minutes or used before. */
  | { readonly kind: 'badCode' }
  /** WeChat was not reached, is busy, has no quota left, or did not answer as it should; it is in the log. */
  | { readonly kind: 'unavailable' };

/** Words to be checked by WeChat, at most 2,500 signs, of somebody who used the mini program in the last two hours. */
export interface WordsToCheck {
  readonly openid: string;
  /** 1 资料, 2 评论, 3 论坛, 4 社交日志. */
  readonly scene: 1 | 2 | 3 | 4;
  readonly content: string;
}

/** What WeChat's content check (msgSecCheck 2.0) came to. */
export type WordsCheck =
  | { readonly kind: 'checked'; readonly suggest: 'pass' | 'review' | 'risky'; readonly label: number }
  /** The person has not used the mini program in the last two hours (61010). */
  | { readonly kind: 'away' }
  /** WeChat was not reached or refused the call; it is in the log. */
  | { readonly kind: 'unavailable' };

/** A mini program as the rest of the product sees it. Never throws for what WeChat or the network does. */
export interface MiniProgram {
  login(code: string): Promise<MiniLogin>;
  /** @param code from the button, not that of `wx.login` */
  phoneNumber(code: string): Promise<MiniPhoneNumber>;
  /** @throws RangeError when there is nothing to check, or too much of it: a mistake of the caller. */
  checkWords(words: WordsToCheck): Promise<WordsCheck>;
}
