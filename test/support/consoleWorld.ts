import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TOTP } from 'otpauth';
import type { Browser, Page } from 'playwright-core';
import { type Product, startProduct } from '../../sandbox/setup/startProduct.ts';
import { openBrowser, staffPage } from './browser.ts';
import { type ServingSupervisor, servingSupervisor } from './servingSupervisor.ts';
import { type StaffClient, signIn } from './staffClient.ts';

/** The whole product with a browser, for tests of what people of the demonstration do. */
export interface ConsoleWorld {
  run: Product['run'];
  /** The account over the API; every account signs in once, because a one-time code works once. */
  staff(username: string): Promise<StaffClient>;
  /** A page of the console with that account's session, opened at `path`. */
  open(username: string, path: string, viewport?: { width: number; height: number }): Promise<Page>;
  /** A page of the console after signing in through the form, as people do. */
  signInByForm(username: string): Promise<Page>;
  /** A page of anything else. */
  newPage(viewport: { width: number; height: number }): Promise<Page>;
  /** Somebody in force with a phone; `prefix` is that of the unit's accounts, such as `hn.`. */
  supervisor(account: string, prefix: string, name: string): Promise<ServingSupervisor>;
  stop(): Promise<void>;
}

export async function startConsoleWorld(): Promise<ConsoleWorld> {
  const folder = await mkdtemp(join(tmpdir(), 'fundwatch-e2e-'));
  const product = await startProduct({ varDir: folder, ports: 'free', quiet: true });
  const browser: Browser = await openBrowser();
  const { run } = product;
  const clients = new Map<string, Promise<StaffClient>>();
  function staff(username: string): Promise<StaffClient> {
    const client = clients.get(username) ?? signIn(run, username);
    clients.set(username, client);
    return client;
  }
  return {
    run,
    staff,
    async open(username, path, viewport) {
      const page = await staffPage(browser, run, await staff(username), viewport);
      await page.goto(run.console + path);
      return page;
    },
    newPage: (viewport) => browser.newPage({ viewport }),
    async signInByForm(username) {
      const account = run.staff.find((one) => one.username === username);
      if (!account) throw new Error(`no demo account ${username}`);
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      await page.goto(run.console);
      await page.getByTestId('username').fill(account.username);
      await page.locator('input[type="password"]').first().fill(account.password);
      const code = new TOTP({ secret: account.totpSecret }).generate();
      await page.locator('input').nth(2).fill(code);
      await page.keyboard.press('Enter');
      await page.getByRole('navigation', { name: '主导航' }).waitFor();
      return page;
    },
    async supervisor(account, prefix, name) {
      const reviewer = await staff(`${prefix}reviewer`);
      const approver = await staff(`${prefix}approver`);
      return servingSupervisor(run, { account, name }, { reviewer, approver });
    },
    async stop() {
      await browser.close();
      await product.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
