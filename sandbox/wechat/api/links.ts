import { z } from 'zod';
import type { Caller } from './endpoint.ts';
import { fail, invalidArgument } from './errors.ts';

/** Where a card leads: a page of the bound mini program. */
export const miniprogramLink = z.strictObject({ appid: z.string(), pagepath: z.string().optional() });

/** Checks url and mini program of a card; 40013 when the mini program is not bound to the account. */
export function checkLinks(
  caller: Caller,
  links: { url?: string | undefined; miniprogram?: z.output<typeof miniprogramLink> | undefined },
): void {
  if (links.url !== undefined && links.url !== '' && !/^https?:\/\/[^\s/]+/.test(links.url)) {
    throw invalidArgument('url invalid');
  }
  if (links.miniprogram !== undefined && links.miniprogram.appid !== caller.miniprogram?.appid)
    throw fail(40013);
}

/** Version of the mini program that a card opens. */
export const miniprogramState = z.enum(['developer', 'trial', 'formal']).default('formal');

/** Languages of the "enter mini program" line. */
export const languages = z.enum(['zh_CN', 'en_US', 'zh_HK', 'zh_TW']).default('zh_CN');

/** 41030 when the page is not in the released version, as far as the configuration lists its pages. */
export function checkPage(caller: Caller, page: string | undefined): void {
  const pages = caller.miniprogram?.pages;
  if (page === undefined || pages === undefined) return;
  if (!pages.includes(page.split('?')[0] ?? '')) throw fail(41030);
}
