import type { MiniProgram } from '../../wechat/port.ts';

/** The mini programs by the short key of the official account that they belong to, with the unit that they serve. */
export type MiniPrograms = ReadonlyMap<string, { readonly bureauId: string; readonly client: MiniProgram }>;

/** Somebody who opened the mini program. */
export interface MiniPerson {
  /** As `personIdOf` of the mini program's own openid. */
  personId: string;
  bureauId: string;
  /** Short key of the official account that the mini program belongs to. */
  accountKey: string;
}

/** What the mini program shows once something is stored. */
export interface MatterReceipt {
  no: string;
  /** What happens next, in words. */
  text: string;
}
