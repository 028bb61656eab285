import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerWhatIsAsked } from '../support/applyInChat.ts';
import { artefacts } from '../support/browser.ts';
import { type ConsoleWorld, startConsoleWorld } from '../support/consoleWorld.ts';
import { createPhones, type Phone } from '../support/phones.ts';

let world: ConsoleWorld;
beforeAll(async () => {
  world = await startConsoleWorld();
});
afterAll(() => world?.stop());

/** Pictures of the whole page, wide and narrow, in both sizes of type; nothing stands out to the right. */
async function look(page: Page, name: string): Promise<void> {
  for (const big of [false, true]) {
    await page.evaluate(`document.documentElement.classList.toggle('big-font', ${big})`);
    for (const [width, height] of [
      [1280, 800],
      [390, 844],
    ] as const) {
      await page.setViewportSize({ width, height });
      const path = join(artefacts, `${name}-${width}${big ? '-big' : ''}.png`);
      await page.screenshot({ path, fullPage: true });
      const beyond = await page.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
      expect(beyond, `${name} is too wide at ${width}${big ? ' in big type' : ''}`).toBeLessThanOrEqual(0);
    }
  }
  await page.evaluate(`document.documentElement.classList.remove('big-font')`);
  await page.setViewportSize({ width: 1280, height: 800 });
}

describe('the navigation', () => {
  it('has groups that the keyboard unfolds, and says who waits', async () => {
    const phone = await createPhones(world.run.sandbox, 'demo').add('周大爷');
    const page = await world.open('liaison', 'applications');
    const nav = page.getByRole('navigation', { name: '主导航' });
    await nav.getByRole('link', { name: '申请', exact: true }).waitFor();
    expect(await nav.getByTestId('nav-corps').getAttribute('aria-expanded')).toBe('true');
    expect(await nav.getByRole('link', { name: '人工对话' }).count()).toBe(0);
    expect(await nav.locator('[aria-current="page"]').textContent()).toBe('申请');
    await phone.say('人工');
    await phone.say('在吗');
    await page.reload();
    await nav.getByTestId('nav-talk').getByTestId('badge').waitFor();
    await look(page, 'nav-1-folded');
    await nav.getByTestId('nav-talk').focus();
    await page.keyboard.press('Enter');
    // What was unfolded comes next, not the next group.
    await page.keyboard.press('Tab');
    const link = nav.getByRole('link', { name: /^人工对话/ });
    await expect.poll(() => link.textContent()).toMatch(/^人工对话\s*1个待答复$/);
    await look(page, 'nav-2-unfolded');
    await page.keyboard.press('Escape');
    expect(await nav.getByTestId('nav-corps').getAttribute('aria-expanded')).toBe('true');
    await nav.getByTestId('nav-talk').click();
    await link.click();
    await page.getByTestId('dialogue-row').first().waitFor();
    expect(await nav.locator('[aria-current="page"]').textContent()).toContain('人工对话');
    await phone.say('结束人工');
  });

  it('has no groups where there is only one of them, and none that is empty', async () => {
    const page = await world.open('admin', 'bureaus');
    await page
      .getByTestId('back')
      .or(page.getByRole('heading', { level: 1 }))
      .first()
      .waitFor();
    const nav = page.getByRole('navigation', { name: '主导航' });
    for (const key of ['work', 'corps', 'talk', 'setup']) {
      const button = nav.getByTestId(`nav-${key}`);
      if ((await button.count()) === 0) continue;
      await button.click();
      expect(await nav.locator(`#nav-${key} a`).count(), key).toBeGreaterThan(0);
    }
    await look(page, 'nav-3-admin');
  });
});

describe('office hours', () => {
  it('are set by the admin, refused with everything that is wrong, and said in chat', async () => {
    const page = await world.open('admin', 'bureaus');
    await page.locator('main').getByRole('link').first().click();
    await page.getByTestId('office-begin').click();
    await page.getByTestId('from-2').first().fill('18:00');
    await page.getByTestId('add-3').click();
    await page.getByTestId('office-save').click();
    await expect.poll(() => page.getByTestId('range-error').count()).toBe(2);
    await look(page, 'office-1-errors');
    await page.getByTestId('office-copy').click();
    // Nobody is there at any hour that a test may run at, but for one minute of the year's Mondays.
    for (let left = 10; left > 1; left -= 1) await page.locator('[data-testid^="remove-"]').last().click();
    await page.getByTestId('from-1').fill('00:00');
    await page.getByTestId('to-1').fill('00:01');
    await page.getByTestId('office-save').click();
    await page.getByTestId('office-done').waitFor();
    await look(page, 'office-2-saved');
    const phone = await createPhones(world.run.sandbox, 'demo').add('夜里的人');
    // Texts and hours of a bureau are kept for a minute by each process; the one that changed them knows at once.
    await expect.poll(() => phone.say('人工'), { timeout: 5_000 }).toMatch(/已转人工/);
    const liaison = await world.open('liaison', 'bureaus');
    await liaison.locator('main').getByRole('link').first().click();
    expect(await liaison.getByTestId('office').textContent()).toContain('星期一 00:00–00:01');
    await page.getByTestId('office-clear').click();
    await expect.poll(() => page.getByTestId('office-done').textContent()).toContain('已不设置');
  });
});

describe('notices that did not arrive', () => {
  /** Applies, leaves, and is decided about: the notice has nobody to go to. */
  async function decidedAndGone(name: string): Promise<{ no: string; phone: Phone }> {
    const phone = await createPhones(world.run.sandbox, 'demo').add(name);
    await answerWhatIsAsked(phone, name);
    const no = /SQ\d{8}[A-Z0-9]{6}/.exec(await phone.say('提交'))?.[0] ?? '';
    await phone.event({ event: 'unsubscribe' });
    const reviewer = await world.staff('reviewer');
    const { revision } = await reviewer.get<{ revision: number }>(`/api/applications/${no}`);
    const decision = { decision: 'shortlist', reason: '材料齐全，符合资格条件。', revision };
    await reviewer.post(`/api/applications/${no}/decisions`, decision);
    return { no, phone };
  }

  it('are listed, sent again, or told in another way; quota and templates stand above', async () => {
    const [again, told] = [await decidedAndGone('林晓梅'), await decidedAndGone('周小燕')];
    const page = await world.open('liaison', 'deliveries');
    const rows = page.getByTestId('undelivered');
    await expect
      .poll(
        async () => {
          await page.getByTestId('refresh').click();
          return rows.count();
        },
        { timeout: 40_000, interval: 1_000 },
      )
      .toBe(2);
    const text = (await page.locator('main').textContent()) ?? '';
    for (const part of [again.no, told.no, '原因：']) expect(text).toContain(part);
    for (const secret of ['林晓梅', '周小燕', again.phone.openid]) expect(text).not.toContain(secret);
    await look(page, 'deliveries-1-list');
    // The same is a task, until it is dealt with there.
    const tasks = await world.open('liaison', 'tasks');
    const task = tasks.getByTestId('task').filter({ hasText: told.no });
    await task.getByText('消息没有送达').waitFor();
    expect(await task.getByTestId('complete').count()).toBe(0);
    await look(tasks, 'deliveries-0-tasks');
    const ofTold = rows.filter({ hasText: told.no });
    await ofTold.getByTestId('settle').click();
    await ofTold.getByTestId('settle-send').click();
    await ofTold.getByText('请写明').first().waitFor();
    await look(page, 'deliveries-2-settle');
    await ofTold.getByTestId('settle-note').fill('已打电话告知本人。');
    await ofTold.getByTestId('settle-send').click();
    await expect.poll(() => page.getByTestId('done').textContent()).toContain('已登记');
    expect(await rows.count()).toBe(1);
    await tasks.reload();
    await tasks.getByTestId('task').filter({ hasText: again.no }).waitFor();
    await expect.poll(() => task.count()).toBe(0);
    await again.phone.event({ event: 'subscribe' });
    await rows.getByTestId('retry').click();
    await expect.poll(() => page.getByTestId('done').textContent()).toContain('已重新发送');
    await page.getByTestId('empty').waitFor();
    await look(page, 'deliveries-3-empty');
    const approver = await world.open('approver', 'deliveries');
    await approver.getByTestId('refresh').waitFor();
    await look(approver, 'deliveries-4-approver');
  });
});

describe('a message on trial', () => {
  it('goes to the WeChat that typed the code, arrives, and stands in nobody’s inbox', async () => {
    const page = await world.open('liaison', 'deliveries');
    await page.getByTestId('take-code').click();
    const shown = (await page.getByTestId('test-code').textContent()) ?? '';
    const code = /测试码 (\d{4} ?\d{4})/.exec(shown)?.[1]?.replace(' ', '') ?? '';
    expect(code).toMatch(/^\d{8}$/);
    const phone = await createPhones(world.run.sandbox, 'demo').add('李专人');
    expect(await phone.say(`测试码 ${code}`)).toContain('试发');
    await page.getByTestId('refresh-tests').click();
    await page.getByTestId('receives').waitFor();
    expect(await page.getByTestId('test-kind').inputValue()).not.toBe('');
    await page.getByTestId('send-test').click();
    const card = await phone.waitFor(({ type }) => type === 'template', 'the message on trial', 20_000);
    expect(JSON.stringify(card)).toContain('【测试】');
    const row = page.getByTestId('test-row').first();
    await expect
      .poll(
        async () => {
          await page.getByTestId('refresh-tests').click();
          return row.textContent();
        },
        { timeout: 20_000, interval: 1_000 },
      )
      .toContain('已送达');
    await look(page, 'try-1-arrived');
    expect(await phone.say('消息')).not.toContain('【测试】');
  });
});

describe('QR codes', () => {
  it('are made, looked at, printed, scanned and taken back', async () => {
    const page = await world.open('liaison', 'qr-codes');
    await page.getByTestId('qr-make').click();
    await page.getByTestId('name-error').waitFor();
    await look(page, 'qr-1-errors');
    await page.getByTestId('qr-name').fill('门诊大厅');
    await page.getByTestId('qr-life').selectOption('days');
    await page.getByTestId('qr-make').click();
    await page.getByTestId('qr-preview').waitFor();
    const picture = page.getByTestId('qr-picture');
    await expect
      .poll(() => picture.evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth))
      .toBeGreaterThan(100);
    await look(page, 'qr-2-made');
    const download = page.waitForEvent('download');
    await page.getByTestId('qr-poster').click();
    const bytes = await readFile(await (await download).path());
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    await writeFile(join(artefacts, 'qr-poster.pdf'), bytes);
    await page.locator('[data-testid^="qr-revoke-"]').first().click();
    await page.getByTestId('confirm-ok').click();
    await expect.poll(() => page.getByTestId('qr-row').first().textContent()).toContain('停用');
    await expect.poll(() => page.getByTestId('qr-preview').count()).toBe(0);
  });
});
