import type { SendOutcome } from './port.ts';

/** A subscription message (订阅消息) of a mini program. Nothing here lets WeChat drop a repetition. */
export interface MiniMessage {
  /** The mini program's own, not the official account's. */
  readonly openid: string;
  readonly templateId: string;
  /** Values by keyword (`thing1`), without `{value: …}`. */
  readonly data: Readonly<Record<string, string>>;
  /** Page that a tap opens, without a leading slash; it must be in the released version. */
  readonly page: string;
}

/** A template of the mini program. `content` holds its keywords as `{{thing1.DATA}}`. */
export interface MiniTemplate {
  readonly templateId: string;
  readonly title: string;
  readonly content: string;
  readonly term: 'once' | 'longterm';
}

/** The messages of a mini program, which has templates, grants and an access token of its own. */
export interface MiniMessages {
  /** Never throws for what WeChat or the network does. */
  send(message: MiniMessage): Promise<SendOutcome>;
  /** @throws WeChatApiError */
  listTemplates(): Promise<MiniTemplate[]>;
}
