import { z } from 'zod';
import { endpoint, ok } from '../endpoint.ts';
import { fail } from '../errors.ts';
import { usageOf } from '../quota.ts';

/** getApiQuota: the daily gauge of one endpoint; 76021 for a path that WeChat does not count. */
export function quotaGet(limitOf: (path: string, own: Record<string, number>) => number | null | undefined) {
  return endpoint({
    path: '/cgi-bin/openapi/quota/get',
    method: 'POST',
    token: 'either',
    perDay: null,
    schema: z.strictObject({ cgi_path: z.string() }),
    handle({ world, caller, body }) {
      const limit = limitOf(body.cgi_path, caller.account.quotas);
      if (limit === undefined) throw fail(76021);
      const { count } = usageOf(world, caller.appid, body.cgi_path);
      const daily = limit ?? 0;
      return ok({ quota: { daily_limit: daily, used: count, remain: Math.max(0, daily - count) } });
    },
  });
}
