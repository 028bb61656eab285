import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { build } from '../../sandbox/miniprogram/build/build.ts';
import { pageHtml } from '../../sandbox/miniprogram/build/page.ts';
import { axe } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';

const root = join(import.meta.dirname, '../fixtures/miniprogram');
const origin = 'http://mini.test';

let browser: Browser;
let script: string;
let page: Page;
const problems: string[] = [];

beforeAll(async () => {
  [browser, { script }] = await Promise.all([openBrowser(), build(root)]);
});
afterAll(() => browser?.close());
beforeEach(async () => {
  problems.length = 0;
  page = await browser.newPage({ viewport: { width: 750, height: 600 } });
  page.on('pageerror', (error) => void problems.push(error.message));
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: pageHtml('app.js') });
    if (pathname === '/app.js') {
      return route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: script });
    }
    return route.fulfill({ json: { path: pathname } });
  });
  await open();
});
afterEach(async () => {
  await page.close();
  expect(problems).toEqual([]);
});

async function open(path = '') {
  await page.goto(`${origin}/?openid=p&path=${encodeURIComponent(path)}`);
  await page.locator('wx-page').first().waitFor();
}

const visible = () => page.locator('wx-page:not([hidden])');
const style = (selector: string, name: string) =>
  visible()
    .locator(selector)
    .first()
    .evaluate((element, property) => getComputedStyle(element as never).getPropertyValue(property), name);
const evaluate = <T>(code: string) => page.evaluate<T>(code);

// Text that runs in the page: this project knows no DOM.
declare function getComputedStyle(element: never): { getPropertyValue(name: string): string };

it('draws styles as WeChat does: rpx, the app, the page, a component of its own', async () => {
  expect(await style('.head', 'padding-top')).toBe('75px');
  expect(await style('.head', 'font-size')).toBe('34px');
  // The other page says red of the same class, and this page says red of a class inside the component.
  expect(await style('.head', 'color')).toBe('rgb(27, 36, 48)');
  expect(await style('wx-item-card [class$="--card"]', 'color')).toBe('rgb(27, 36, 48)');
  expect(await style('wx-item-card [class$="--card"]', 'border-top-width')).toBe('1px');
});

it('goes to another page and back by link, bar and code', async () => {
  await page.getByRole('link', { name: '去' }).click();
  expect(await visible().locator('.id').textContent()).toBe('5');
  expect(await page.getByTestId('wx-title').textContent()).toBe('另一页');
  await page.getByTestId('wx-back').click();
  expect(await page.getByTestId('wx-title').textContent()).toBe('样例');
  expect(await evaluate('getApp().unloaded')).toBe(true);
  const log = await evaluate<[string, unknown][]>('getCurrentPages()[0].data.log');
  expect(log.map(([name]) => name)).toEqual(['load', 'show', 'hide', 'show']);
  await evaluate(`new Promise((success) => wx.navigateTo({ url: '../other/other?id=7', success })).then(
    ({ eventChannel }) => eventChannel.emit('word', '你好'))`);
  await expect.poll(() => visible().locator('.heard').textContent()).toBe('你好');
  await evaluate(`wx.redirectTo({ url: '/pages/all/all?id=9' })`);
  expect(await evaluate('getCurrentPages().map((one) => one.route)')).toEqual([
    'pages/all/all',
    'pages/all/all',
  ]);
  await evaluate(`wx.reLaunch({ url: '/pages/other/other?id=1' })`);
  expect(await evaluate('getCurrentPages().length')).toBe(1);
});

it('refuses a page that is not there, and more than ten', async () => {
  expect(await evaluate(`wx.navigateTo({ url: '/pages/gone/gone' }).catch(({ errMsg }) => errMsg)`)).toBe(
    'navigateTo:fail page "pages/gone/gone" is not found',
  );
  expect(await visible().locator('.head').count()).toBe(1);
  for (let depth = 2; depth <= 10; depth += 1) await evaluate(`wx.navigateTo({ url: '/pages/other/other' })`);
  expect(
    await evaluate(`wx.navigateTo({ url: '/pages/other/other' }).catch(({ errMsg }) => errMsg)`),
  ).toContain('limit exceed');
});

it('tells a page of its end and of a pull', async () => {
  await open('pages/other/other?id=1');
  await visible().evaluate((element) => {
    element.scrollTop = element.scrollHeight;
  });
  await expect.poll(() => evaluate('getCurrentPages()[0].data.reached')).toBe(1);
  await evaluate('__phone.pullDown()');
  expect(await evaluate('getCurrentPages()[0].data.pulled')).toBe(1);
});

it('tells the page and the app of the background', async () => {
  const names = async () =>
    (await evaluate<[string, unknown][]>('getCurrentPages()[0].data.log')).map(([name]) => name);
  expect(await names()).toEqual(['load', 'show']);
  await evaluate('__phone.background()');
  await evaluate('__phone.foreground()');
  expect(await names()).toEqual(['load', 'show', 'hide', 'show']);
  expect(await evaluate('getApp().opened')).toBe(1);
});

it('types, chooses and sends with a real mouse and keyboard', async () => {
  await page.getByRole('textbox', { name: '姓名' }).fill('张三');
  await page.getByRole('switch', { name: '开关' }).click();
  await page.getByRole('radio', { name: '男' }).click();
  await visible().locator('.picker').click();
  await page.getByTestId('wx-picker-0').selectOption('重庆');
  await page.getByTestId('wx-ok').click();
  await page.getByRole('button', { name: '提交' }).click();
  const log = await evaluate<[string, unknown][]>('getCurrentPages()[0].data.log');
  expect(log.at(-1)).toEqual([
    'submit',
    { value: { name: '张三', text: '', on: true, sex: 'm', kinds: [], area: 1, day: '2026-11-30' } },
  ]);
});

it('shares by the menu, and keeps files that were saved', async () => {
  await page.getByTestId('wx-menu').click();
  await page.getByTestId('wx-action-0').click();
  await expect.poll(() => evaluate('__phone.shared.length')).toBe(1);
  await evaluate(`new Promise((success) => wx.getFileSystemManager().writeFile(
    { filePath: wx.env.USER_DATA_PATH + '/a.txt', data: '留着', encoding: 'utf8', success }))`);
  await expect
    .poll(async () => {
      await open();
      return evaluate(`wx.getFileSystemManager().readFile(
      { filePath: wx.env.USER_DATA_PATH + '/a.txt', encoding: 'utf8' }).then(({ data }) => data, () => '')`);
    })
    .toBe('留着');
});

it('has no network in airplane mode', async () => {
  const ask = `new Promise((done) => wx.request({ url: 'http://mini.test/api/x',
    success: ({ data }) => done(data.path), fail: ({ errMsg }) => done(errMsg) }))`;
  expect(await evaluate(ask)).toBe('/api/x');
  await evaluate(`void (__phone.network = 'none')`);
  expect(await evaluate(ask)).toContain('request:fail');
});

it('axe finds what cannot be read or has no name', async () => {
  expect(await axe(page)).toEqual([]);
  await visible().evaluate((element) => {
    element.insertAdjacentHTML(
      'afterbegin',
      '<input><p style="color:#ccc;background:#fff">这行字太浅，看不清</p>',
    );
  });
  expect((await axe(page)).map(({ rule }) => rule).sort()).toEqual(['color-contrast', 'label']);
});
