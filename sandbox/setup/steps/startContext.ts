import type { Layout } from '../layout.ts';
import type { Ports } from '../ports.ts';
import type { Service } from '../services/service.ts';
import type { Supervised } from '../services/supervise.ts';
import type { External } from './context.ts';

/** What the start steps know, and what they add as they go. */
export interface StartContext {
  root: string;
  layout: Layout;
  ports: Ports;
  external: External;
  /** Settings on top of those that are derived, for tests. */
  env: Record<string, string>;
  /** Base URLs that people and tools use. */
  urls: { server: string; worker: string; sandbox: string };
  /** Filled by the store and Redis steps, or given from outside. */
  mongodbUri: string | undefined;
  redisUrl: string | undefined;
  /** All that was started, in order; stopping goes backwards. */
  services: Service[];
  /** Those of them that the supervisor keeps alive. */
  supervised: Map<string, Supervised>;
  /** Called whenever process ids change. */
  onChange(): void;
  /** Aborted when the start is to be given up. */
  signal: AbortSignal;
}

/** The environment of every process of the product. */
export function productEnv(context: StartContext, consoleDir: string): Record<string, string> {
  const { layout, ports, urls } = context;
  return {
    HOST: '127.0.0.1',
    PORT: String(ports.server),
    WORKER_PORT: String(ports.worker),
    PUBLIC_URL: urls.server,
    MONGODB_URI: context.mongodbUri ?? '',
    REDIS_URL: context.redisUrl ?? '',
    KEYRING_FILE: layout.keyring,
    WECHAT_ACCOUNTS_FILE: layout.accounts,
    WECHAT_API_BASE: urls.sandbox,
    PAY_MERCHANTS_FILE: layout.merchants,
    PAY_API_BASE: urls.sandbox,
    SPOOL_DIR: layout.spool,
    CONSOLE_DIR: consoleDir,
    LOG_LEVEL: 'info',
    ...context.env,
  };
}
