import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TOTP } from 'otpauth';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Product, startProduct } from '../../sandbox/setup/startProduct.ts';
import { madeUpIdNumber } from '../support/applicants.ts';
import { applicationLines, beginToApply } from '../support/applyInChat.ts';
import { openBrowser, shoot } from '../support/browser.ts';

let folder: string;
let product: Product;
let browser: Browser;
let phonePage: Page;
let consolePage: Page;
const outside: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fundwatch-e2e-'));
  product = await startProduct({ varDir: folder, ports: 'free', quiet: true });
  browser = await openBrowser();
  phonePage = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  consolePage = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  for (const page of [phonePage, consolePage]) {
    page.on('request', (request) => {
      const { hostname } = new URL(request.url());
      if (hostname !== '127.0.0.1' && hostname !== '') outside.push(request.url());
    });
  }
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
  await rm(folder, { recursive: true, force: true });
});

const bubbles = (phone: Locator) => phone.getByTestId('bubble');

/** Types into the phone and waits for the account's answer. */
async function say(phone: Locator, text: string): Promise<string> {
  const before = await bubbles(phone).count();
  await phone.getByTestId('message-input').fill(text);
  await phone.getByTestId('send').click();
  return answer(phone, before + 1);
}

async function answer(phone: Locator, after: number): Promise<string> {
  await expect.poll(() => bubbles(phone).count(), { timeout: 8_000 }).toBeGreaterThan(after);
  return (await bubbles(phone).last().textContent()) ?? '';
}

describe('from the first word to the answer', () => {
  const idNumber = madeUpIdNumber();
  let phone: Locator;
  let number = '';

  it('a stranger follows the account and sees the welcome and the menu', async () => {
    await phonePage.goto(product.run.sandbox);
    await phonePage.getByTestId('add-person').click();
    await phonePage.getByTestId('add-nickname').fill('林晓梅');
    await phonePage.getByTestId('add-dialog-ok').click();
    phone = phonePage.locator('[data-testid^="phone-"]').first();
    await bubbles(phone).first().waitFor();
    await expect.poll(() => phone.getByTestId('menu-button-0').count(), { timeout: 10_000 }).toBe(1);
    await shoot(phonePage, '1-welcome');
    expect(await bubbles(phone).first().textContent()).toContain('申请');
  });

  it('applies by answering one question after the other, photo included', async () => {
    const lines = await applicationLines('林晓梅', idNumber);
    let question = await beginToApply((text) => say(phone, text));
    for (const [asks, says] of lines) {
      expect(question).toContain(asks);
      if (typeof says === 'string') question = await say(phone, says);
      else {
        const before = await bubbles(phone).count();
        await phone.getByTestId('plus').click();
        await phone
          .getByTestId('file-input')
          .first()
          .setInputFiles({ name: 'me.jpg', mimeType: 'image/jpeg', buffer: says.image });
        question = await answer(phone, before + 1);
        await shoot(phonePage, '2-photo-sent');
      }
    }
    await shoot(phonePage, '3-summary');
    expect(question).not.toContain(idNumber);
    const done = await say(phone, '提交');
    number = /SQ\d{8}[A-Z0-9]{6}/.exec(done)?.[0] ?? '';
    expect(number).not.toBe('');
    await shoot(phonePage, '4-submitted');
  });

  it('staff sign in with password and code and find the application', async () => {
    const staff = product.run.staff.find(({ username }) => username === 'reviewer');
    if (!staff) throw new Error('no demo reviewer');
    await consolePage.goto(product.run.console);
    await consolePage.locator('input').nth(0).fill(staff.username);
    await consolePage.locator('input[type="password"]').first().fill(staff.password);
    await shoot(consolePage, '5-console-sign-in');
    const code = new TOTP({ secret: staff.totpSecret }).generate();
    await consolePage.locator('input').nth(2).fill(code);
    await consolePage.keyboard.press('Enter');
    await consolePage.getByTestId('application-row').first().waitFor();
    await shoot(consolePage, '6-console-list');
    const list = await consolePage.getByTestId('application-row').first().textContent();
    expect(list).toContain(number);
    expect(list).not.toContain('林晓梅');
  });

  it('sees the 18 items with a masked ID number and the photo', async () => {
    await consolePage.getByTestId('application-link').first().click();
    await consolePage.getByTestId('photo').waitFor();
    await expect
      .poll(() =>
        consolePage
          .getByTestId('photo')
          .evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth),
      )
      .toBeGreaterThan(100);
    await shoot(consolePage, '7-console-detail');
    const text = (await consolePage.locator('body').textContent()) ?? '';
    expect(text).toContain('林晓梅');
    expect(text).not.toContain(idNumber);
    expect(text).toContain(idNumber.slice(0, 4));
  });

  it('accepts with a reason, and the phone shows the card within two seconds', async () => {
    await consolePage.getByTestId('decide-shortlist').click();
    await consolePage.locator('textarea').first().fill('材料齐全，符合资格条件。');
    await shoot(consolePage, '8-console-decision');
    await consolePage.getByTestId('decide').click();
    await consolePage.getByTestId('confirm-ok').click();
    const decidedAt = Date.now();
    const card = phone.getByTestId('template-card').last();
    await card.waitFor({ timeout: 8_000 });
    const took = Date.now() - decidedAt;
    await consolePage.getByTestId('decision-done').waitFor();
    await shoot(consolePage, '9-console-decided');
    await shoot(phonePage, '10-card');
    expect(await card.textContent()).toContain('审核通过');
    expect(await card.textContent()).toContain(number);
    expect(await card.textContent()).not.toContain('林晓梅');
    expect(took).toBeLessThan(8_000);
  });

  it('answers 进度 with the decision and its reason', async () => {
    const progress = await say(phone, '进度');
    expect(progress).toContain('审核通过');
    expect(progress).toContain('材料齐全');
    await shoot(phonePage, '11-progress');
  });

  it('asked nobody outside this machine for anything', () => {
    expect(outside).toEqual([]);
  });
});
