import { Redis } from 'ioredis';
import type { Services } from '../commands/context.ts';
import type { MiniPrograms } from '../commands/mini/types.ts';
import { type Config, readSecretFile } from '../config.ts';
import { systemClock } from '../platform/clock.ts';
import { createFieldCrypto } from '../platform/fieldCrypto.ts';
import { systemIds } from '../platform/ids.ts';
import { keyringSchema } from '../platform/keyring.ts';
import { createLogger } from '../platform/logger.ts';
import { loadProfiles } from '../profiles/load.ts';
import { accountsSchema, type WechatAccounts } from '../wechat/accounts.ts';
import { createMiniMessages } from '../wechat/miniMessages.ts';
import { createMiniProgram } from '../wechat/miniProgram.ts';
import { createOfficialAccount } from '../wechat/officialAccount.ts';
import { createPace, type Pace } from '../wechat/pace/createPace.ts';
import { connectPay } from '../wechat/pay/connectPay.ts';
import { merchantsSchema } from '../wechat/pay/merchants.ts';

/** The services that every process uses, from its configuration. */
export function createServices(name: string, config: Config): Services {
  return {
    clock: systemClock,
    ids: systemIds,
    crypto: createFieldCrypto(readSecretFile(config.KEYRING_FILE, keyringSchema)),
    log: createLogger(name, config.LOG_LEVEL),
    profiles: loadProfiles(),
    publicUrl: config.PUBLIC_URL.replace(/\/+$/, ''),
  };
}

/** The official accounts with their clients; they share access tokens through Redis while it is there. */
export function connectAccounts(
  config: Config,
  { clock, log }: Services,
): {
  accounts: WechatAccounts;
  miniPrograms: MiniPrograms;
  pace: Pace;
  redisAnswers(): boolean;
  close(): void;
} {
  const redis = new Redis(config.REDIS_URL, {
    maxRetriesPerRequest: 1,
    enableOfflineQueue: false,
    retryStrategy: (attempt) => Math.min(attempt * 100, 1_000),
  });
  redis.on('error', (error) => log.debug({ err: error }, 'redis: token connection'));
  const settings = readSecretFile(config.WECHAT_ACCOUNTS_FILE, accountsSchema);
  const accounts = settings.map((account) => {
    const deps = { redis, clock, logger: log, baseUrl: config.WECHAT_API_BASE };
    const client = createOfficialAccount({ ...deps, account });
    const { key: accountKey, miniProgram: credentials } = account;
    if (!credentials) return [accountKey, { settings: account, client }] as const;
    const mini = createMiniMessages({ ...deps, accountKey, credentials, state: credentials.state });
    return [accountKey, { settings: account, client, mini }] as const;
  });
  const miniPrograms = settings.flatMap(({ key, bureauId, miniProgram: credentials }) => {
    if (!credentials) return [];
    const deps = { accountKey: key, credentials, redis, clock, logger: log, baseUrl: config.WECHAT_API_BASE };
    return [[key, { bureauId, client: createMiniProgram(deps) }] as const];
  });
  return {
    accounts: new Map(accounts),
    miniPrograms: new Map(miniPrograms),
    pace: createPace(redis, clock),
    redisAnswers: () => redis.status === 'ready',
    close: () => redis.disconnect(),
  };
}

/** The merchants of WeChat Pay; none when the configuration names no file. */
export function connectMerchants(
  config: Config,
  { clock, log, publicUrl }: Services,
): ReturnType<typeof connectPay> {
  const file = config.PAY_MERCHANTS_FILE;
  const merchants = file ? readSecretFile(file, merchantsSchema) : [];
  return connectPay({ merchants, clock, log, publicUrl, baseUrl: config.PAY_API_BASE });
}
