import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { checkMenu } from './api/menu.ts';
import { type AccountConfig, parseConfig, type SandboxConfigInput } from './config.ts';
import { createApp } from './http/createApp.ts';
import type { PayMerchantConfig } from './pay/payConfig.ts';
import { accountTarget, miniprogramTarget } from './push/target.ts';
import { type Verification, verifyUntilOk } from './push/verifyUrl.ts';
import type { Runtime } from './runtime.ts';
import { adjustableClock, type Clock } from './world/clock.ts';
import { createWorld, type World } from './world/world.ts';

/** How to start the simulator. */
export interface WechatOptions {
  /** 0 or absent = any free port. */
  port?: number;
  /** Address to listen on; 127.0.0.1 when absent. Others only inside a container's own network. */
  host?: string;
  accounts: AccountConfig[];
  /** Merchants of WeChat Pay. */
  pay?: PayMerchantConfig[];
  settings?: SandboxConfigInput['settings'];
  /** Folder for chats, tokens, media; absent = memory only. */
  dataDir?: string;
  /** Base of the simulator's time; `POST /clock` moves it forward from there. */
  clock?: Clock;
  /** False skips the GET verification of the callback URLs at start. */
  verify?: boolean;
}

/** A running simulator. */
export interface RunningWechat {
  url: string;
  world: World;
  stop(): Promise<void>;
}

/**
 * Starts WeChat's side on 127.0.0.1. Throws an Error that lists every configuration problem, or the listen error
 * (EADDRINUSE …).
 */
export async function startWechat(options: WechatOptions): Promise<RunningWechat> {
  const config = parseConfig({
    accounts: options.accounts,
    settings: options.settings,
    pay: options.pay,
  });
  const world = createWorld(config, adjustableClock(options.clock), options.dataDir);
  for (const { key, menu } of config.accounts) {
    if (menu !== undefined && world.menus.get(key) === undefined) world.menus.put(key, initialMenu(menu));
  }
  const runtime: Runtime = { world, verifications: new Map() };
  const server = createServer(createApp(runtime).callback());
  // Load tests keep many idle connections; Node's default of 5 s makes clients hit closed sockets.
  server.keepAliveTimeout = 65_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(options.port ?? 0, options.host ?? '127.0.0.1', resolve);
  });
  world.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  if (options.verify !== false) startVerification(runtime);
  return {
    url: world.url,
    world,
    async stop() {
      world.stopping.abort();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
      await world.journal.flush();
    },
  };
}

function initialMenu(menu: unknown) {
  const list = typeof menu === 'object' && menu !== null && 'button' in menu ? menu.button : menu;
  return checkMenu(list);
}

function startVerification({ world, verifications }: Runtime): void {
  for (const account of world.config.accounts) {
    for (const target of [accountTarget(account), miniprogramTarget(account)]) {
      if (target === undefined) continue;
      const state: Verification = { state: 'pending', attempts: 0, error: null };
      const key = target.appid === account.appid ? account.key : `${account.key} miniprogram`;
      verifications.set(key, state);
      void verifyUntilOk(world, target, state);
    }
  }
}
