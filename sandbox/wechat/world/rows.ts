import type { Fields } from '../xml/fields.ts';

/** What opened a customer-service window (wechat.md §2.6). */
export type WindowTrigger = 'message' | 'menu' | 'follow' | 'scan' | 'payment';

/** The right to send `remaining` customer-service messages until `expiresAt` (ms); null = unlimited. */
export interface KfWindow {
  trigger: WindowTrigger;
  openedAt: number;
  expiresAt: number;
  remaining: number | null;
}

/** One simulated person as seen by one official account. */
export interface Person {
  openid: string;
  /** Key of the account. */
  account: string;
  nickname: string;
  unionid: string;
  /** The same person's id in the account's mini program. */
  mpOpenid: string;
  following: boolean;
  followedAt: number;
  subscribeScene: string;
  qrScene: string;
  /** Tags that the account put on the person, the newest last. */
  tagIds: number[];
  /** Name of the person's bank account at WeChat Pay; absent = every name is right. */
  realName?: string;
  /** The person switched template messages off: sends end as `failed:user block`. */
  blocksTemplates: boolean;
  windows: KfWindow[];
  /** When the person last did anything in the chat or the mini program (ms). */
  activeAt: number;
  /** When the person last opened the mini program (ms); absent = never. */
  miniActiveAt?: number;
  /** The number bound to their WeChat, where another one than the made-up one was set. */
  phoneNumber?: string;
  typingUntil: number;
  createdAt: number;
}

/** How a push to the product went. */
export interface DeliveryNote {
  ms: number;
  attempts: Array<{ ms: number; status: number | null; outcome: string }>;
  fault: string | null;
}

/** One thing on a phone's screen, in the order the person sees it. */
export interface InboxItem {
  id: string;
  seq: number;
  openid: string;
  at: number;
  from: 'self' | 'account' | 'system';
  via:
    | 'message'
    | 'event'
    | 'passive'
    | 'kf'
    | 'template'
    | 'subscribe'
    | 'miniSubscribe'
    | 'mass'
    | 'preview'
    | 'notice';
  type: string;
  /** What the type shows: content, mediaId, url, fields … */
  body: Record<string, unknown>;
  msgId?: string;
  /** The pushed message, kept so that a duplicate can repeat it to the letter. */
  push?: Fields;
  answered?: boolean;
  delivery?: DeliveryNote;
}

/** A media file, temporary or (`permanent`) kept as material; the bytes are in the media store. */
export interface MediaRow {
  mediaId: string;
  appid: string;
  type: string;
  mime: string;
  filename: string;
  size: number;
  createdAt: number;
  expiresAt: number;
  permanent?: true;
}

/** The token state of one appid and one of the two isolated endpoints. */
export interface TokenRow {
  appid: string;
  current: IssuedToken | null;
  previous: IssuedToken | null;
  forcedDay: string;
  forcedCount: number;
  forcedAt: number;
}

/** An access token and when it stops working (ms). */
export interface IssuedToken {
  token: string;
  expiresAt: number;
}

/** Calls counted against a daily limit. */
export interface UsageRow {
  day: string;
  count: number;
  minute: number;
  minuteCount: number;
}

/** Grants of one person for one subscription template. */
export interface GrantRow {
  openid: string;
  templateId: string;
  remaining: number;
  longTerm: boolean;
  refused: boolean;
}

/** A parametric QR code. */
export interface QrRow {
  ticket: string;
  account: string;
  scene: string;
  url: string;
  expiresAt: number | null;
}

/** A tag that an account may put on its followers. */
export interface TagRow {
  id: number;
  account: string;
  name: string;
}

/** A menu for those whom a rule fits. */
export interface ConditionalMenuRow {
  menuid: number;
  account: string;
  button: unknown;
  matchrule: { tag_id?: string | undefined; client_platform_type?: string | undefined };
}

/** A code of the mini program: of a login, or of the phone number. */
export interface LoginRow {
  code: string;
  appid: string;
  openid: string;
  expiresAt: number;
  used: boolean;
}

/** The answer given to a client_msg_id, repeated for ten minutes. */
export interface SentRow {
  msgid: string;
  at: number;
}

/** One article of a mass message, as draft/add took it. */
export interface ArticleRow {
  title: string;
  author: string;
  digest: string;
  content: string;
  content_source_url: string;
  thumb_media_id: string;
}

/** A draft in the account's draft box. */
export interface DraftRow {
  mediaId: string;
  account: string;
  articles: ArticleRow[];
  createdAt: number;
}

/** An article that somebody got: what opens behind the card. */
export interface PageRow {
  id: string;
  account: string;
  article: ArticleRow;
  deleted: boolean;
}

/** A mass message: `confirming` waits for the account's administrator. */
export interface MassRow {
  msgId: string;
  account: string;
  /** Null = everybody. */
  tagId: number | null;
  /** The draft, or the words of a text. */
  content: { kind: 'mpnews'; mediaId: string; articles: ArticleRow[] } | { kind: 'text'; content: string };
  clientMsgId: string;
  at: number;
  state: 'confirming' | 'sent' | 'failed' | 'deleted';
  /** Status of MASSSENDJOBFINISH. */
  status: string | null;
  pageIds: string[];
}

/** Mass messages that one follower got in one month. */
export interface MassCountRow {
  month: string;
  count: number;
}
