import { productionPayBase } from './payApi.ts';

/**
 * Path and query of a file that WeChat offers, or null when it lies elsewhere: our signed headers go to WeChat only.
 */
export function downloadTarget(address: string, baseUrl: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const hosts = [productionPayBase, baseUrl].map((base) => new URL(base).origin);
  return hosts.includes(url.origin) ? `${url.pathname}${url.search}` : null;
}
