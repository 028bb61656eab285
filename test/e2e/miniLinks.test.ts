import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RunningWechat, startWechat } from '../../sandbox/wechat/startWechat.ts';
import { openBrowser, shoot } from '../support/browser.ts';
import { createPhones } from '../support/phones.ts';

const mini = { appid: 'wxfedcba9876543210', secret: 'secret0123456789secret' };

let wechat: RunningWechat;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  wechat = await startWechat({
    accounts: [
      {
        ...{
          key: 'bureau',
          name: '示范医保局',
          appid: 'wx0123456789abcdef',
          secret: 'secret0123456789secret',
        },
        ...{ token: 'token', encodingAESKey: 'a'.repeat(43), callbackUrl: 'http://127.0.0.1:1/' },
        menu: [
          {
            ...{ type: 'miniprogram', name: '公开名单', url: 'https://example.test/' },
            ...{ appid: mini.appid, pagepath: 'pages/outbox/outbox' },
          },
        ],
        miniprogram: mini,
      },
    ],
    verify: false,
  });
  browser = await openBrowser();
  const { openid } = await createPhones(wechat.url, 'bureau').add('路人', { follow: false });
  const person = wechat.world.people.get(openid);
  if (person) wechat.world.people.put(openid, { ...person, following: true });
  page = await browser.newPage({ viewport: { width: 900, height: 900 } });
  await page.goto(`${wechat.url}/?phones=${openid}`);
});
afterAll(async () => {
  await browser?.close();
  await wechat?.stop();
});

it('a menu entry opens the mini program inside the phone, at its page', async () => {
  await page.getByTestId('menu-button-0').click();
  const screen = page.frameLocator('[data-testid="mini-screen"] iframe');
  await screen.locator('wx-page[is="pages/outbox/outbox"]').waitFor();
  await shoot(page, 'mini-from-the-menu');
  await page.getByTestId('mini-close').click();
  expect(await page.getByTestId('mini-screen').count()).toBe(0);
});
