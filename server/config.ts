import { readFileSync } from 'node:fs';
import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65535);

/**
 * Every environment variable the product reads, with its meaning. This file is the only reader of the
 * environment; `docs/configuration.md` is tested against these keys.
 */
export const configKeys = {
  HOST: z.string().default('127.0.0.1').describe('Address the web process listens on.'),
  PORT: port.default(8787).describe('Port of the web process; 0 picks a free one.'),
  WORKER_PORT: port.default(8788).describe('Port of the worker process for /healthz and /readyz only.'),
  PUBLIC_URL: z.url().default('http://127.0.0.1:8787').describe('Base URL that people and WeChat see.'),
  MONGODB_URI: z.string().min(1).describe('Document store, a replica set or what behaves like one.'),
  REDIS_URL: z.string().min(1).describe('Redis 7 or Valkey with noeviction, for queues and shared tokens.'),
  KEYRING_FILE: z.string().min(1).describe('JSON file with the encryption keys; never kept in the database.'),
  WECHAT_ACCOUNTS_FILE: z.string().min(1).describe('JSON file with the WeChat accounts and their secrets.'),
  WECHAT_API_BASE: z.url().default('https://api.weixin.qq.com').describe('Base URL of the WeChat API.'),
  PAY_MERCHANTS_FILE: z
    .string()
    .default('')
    .describe('JSON file with the merchants of WeChat Pay and their keys. Empty: nobody is paid by WeChat.'),
  PAY_API_BASE: z.url().default('https://api.mch.weixin.qq.com').describe('Base URL of WeChat Pay.'),
  SPOOL_DIR: z.string().default('var/spool').describe('Folder where callbacks wait until they are stored.'),
  CONSOLE_DIR: z
    .string()
    .default('console/dist')
    .describe('Built staff console that the web process serves.'),
  CLAMD_SOCKET: z
    .string()
    .default('')
    .describe(
      'Where clamd listens: path of its socket, or host:port. Empty: files stay marked as not scanned.',
    ),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error'])
    .default('info')
    .describe('Lowest level logged.'),
} as const;

const schema = z.object(configKeys);

/** The process configuration: parsed once at start, then frozen and passed on as a value. */
export type Config = Readonly<z.infer<typeof schema>>;

/**
 * Reads the environment.
 * @throws Error naming every bad or missing key at once.
 */
export function loadConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const parsed = schema.safeParse(env);
  if (parsed.success) return Object.freeze(parsed.data);
  const problems = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`Configuration is not usable (see docs/configuration.md):\n${problems.join('\n')}`);
}

/** Parses a JSON file that holds secrets; the error names the file but never its content. */
export function readSecretFile<T>(path: string, shape: z.ZodType<T>): T {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    const why = cause instanceof SyntaxError ? 'it is not valid JSON' : 'it cannot be read';
    throw new Error(`Secret file ${path}: ${why}`);
  }
  const parsed = shape.safeParse(json);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`Secret file ${path}:\n${problems.join('\n')}`);
}
