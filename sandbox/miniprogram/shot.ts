import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { build } from './build/build.ts';
import { pageHtml } from './build/page.ts';

/** Any origin: nothing leaves this process. */
const origin = 'http://mini.test';

const usage = `node --import tsx sandbox/miniprogram/shot.ts <page?query> <out.png>
  [--font normal|large|largest] [--answers answers.json] [--full] [--run "script in the page"]
answers.json: {"GET /api/mini/me": {...}, "/api/mini/inbox": {"status": 404, "body": {...}}}; other paths answer 404.`;

/**
 * Takes a picture of one page with answers from a file: to look at while writing, without the product.
 * @throws Error when the page reports one
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      font: { type: 'string', default: 'normal' },
      answers: { type: 'string' },
      full: { type: 'boolean', default: false },
      run: { type: 'string' },
    },
  });
  const [path, out] = positionals;
  if (!path || !out) throw new Error(usage);
  const answers = values.answers
    ? (JSON.parse(readFileSync(values.answers, 'utf8')) as Record<string, unknown>)
    : {};
  const { script } = await build();
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 375, height: 812 }, deviceScaleFactor: 2 });
    page.on('console', (message) => console.log(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => console.log(`error: ${error.stack ?? error.message}`));
    await page.route('**/*', async (route) => {
      const { pathname } = new URL(route.request().url());
      if (pathname === '/mini/') return route.fulfill({ contentType: 'text/html', body: pageHtml('app.js') });
      if (pathname === '/mini/app.js')
        return route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: script });
      if (/^\/phones\/.*\/login$/.test(pathname)) return route.fulfill({ json: { code: 'code' } });
      const answer = answers[`${route.request().method()} ${pathname}`] ?? answers[pathname];
      if (answer === undefined) {
        console.log(`no answer for ${route.request().method()} ${pathname}`);
        return route.fulfill({ status: 404, json: { error: { code: 'not-found', message: '没有这一项' } } });
      }
      const { status, body } = answer as { status?: number; body?: unknown };
      return status && body !== undefined
        ? route.fulfill({ status, json: body })
        : route.fulfill({ json: answer });
    });
    const query = new URLSearchParams({ openid: 'shot', path, font: values.font });
    await page.goto(`${origin}/mini/?${query}`);
    await page.locator('wx-page').waitFor();
    await page.waitForTimeout(300);
    if (values.run) await page.evaluate(values.run);
    if (values.run) await page.waitForTimeout(1500);
    if (values.full) {
      const height = await page.locator('wx-page:not([hidden])').evaluate((one) => one.scrollHeight + 44);
      await page.setViewportSize({ width: 375, height: Math.max(812, height) });
    }
    await page.screenshot({ path: out });
  } finally {
    await browser.close();
  }
}

await main();
