import { Redis } from 'ioredis';
import { createTokenShelf } from '../../../../server/wechat/tokenShelf.ts';
import { createTokenStore } from '../../../../server/wechat/tokenStore.ts';

/**
 * One process of many: asks for the token fifty times at once and prints the different answers. Its argument
 * is JSON: where Redis and the token peer are, and for which appid.
 */
const { redisUrl, peerUrl, appid } = JSON.parse(process.argv[2] ?? '{}');
const redis = new Redis(redisUrl, { maxRetriesPerRequest: null });
const store = createTokenStore({
  shelf: createTokenShelf(redis, { appid, secret: 'shared-secret' }),
  fetch: async () => {
    const response = await fetch(peerUrl, { method: 'POST' });
    return { value: await response.text(), expiresAt: Date.now() + 60_000 };
  },
  clock: { now: () => new Date() },
  logger: { debug() {}, info() {}, warn: console.error, error: console.error },
});
const tokens = await Promise.all(Array.from({ length: 50 }, () => store.current()));
console.log(JSON.stringify([...new Set(tokens.map((token) => token.value))]));
redis.disconnect();
