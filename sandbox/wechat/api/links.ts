import { z } from 'zod';
import type { Caller } from './endpoint.ts';
import { fail } from './errors.ts';

/** Where a card leads: a page of the bound mini program. */
export const miniprogramLink = z.strictObject({ appid: z.string(), pagepath: z.string().optional() });

/** Checks url and mini program of a card; 40013 when the mini program is not bound to the account. */
export function checkLinks(
  caller: Caller,
  links: { url?: string | undefined; miniprogram?: z.output<typeof miniprogramLink> | undefined },
): void {
  if (links.url !== undefined && links.url !== '' && !/^https?:\/\/[^\s/]+/.test(links.url)) {
    throw fail(47003, 'url invalid');
  }
  if (links.miniprogram !== undefined && links.miniprogram.appid !== caller.miniprogram?.appid)
    throw fail(40013);
}
