import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe } from '../support/axe.ts';
import { openBrowser, shoot } from '../support/browser.ts';
import { type ConsoleWorld, startConsoleWorld } from '../support/consoleWorld.ts';
import { openMini } from '../support/miniProgram.ts';
import { portrait } from '../support/portrait.ts';
import type { ServingSupervisor } from '../support/servingSupervisor.ts';

let world: ConsoleWorld;
let lin: ServingSupervisor;
beforeAll(async () => {
  world = await startConsoleWorld();
  lin = await world.supervisor('demo', '', '林晓梅');
});
afterAll(() => world?.stop());

/** Wide and narrow pictures of the whole page, for somebody to look at. */
async function shootBoth(page: Page, name: string): Promise<void> {
  for (const [width, height] of [
    [390, 844],
    [1280, 800],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.screenshot({ path: `test/artefacts/${name}-${width}.png`, fullPage: true });
  }
}

/** What the institution fills in on the page of its link. */
async function fileThrough(url: string): Promise<void> {
  const page = await world.newPage({ width: 390, height: 844 });
  await page.goto(url);
  const texts = {
    ...{ contactName: '周小燕', contactPhone: '13900001111', supervisor: '林晓梅', place: '门诊大厅' },
    ...{ facts: '这位监督员进入药房以后，要求把两盒药品带走，没有付钱。', 'time.from': '2026-11-02' },
    witnesses: '吴大勇',
  };
  for (const [name, text] of Object.entries(texts)) await page.locator(`[name="${name}"]`).first().fill(text);
  const file = { name: '证明.jpg', mimeType: 'image/jpeg', buffer: await portrait() };
  for (const name of ['authorisation', 'signedDocument']) {
    const input = page.locator(`input[type="file"][name="${name}"]`);
    if ((await input.count()) > 0) await input.setInputFiles(file);
  }
  await page.locator('[name="clauses"]').first().check();
  await page.locator('[name="truth"][value="yes"]').check();
  await page.getByRole('button', { name: '提交' }).click();
  const refused = page.getByRole('alert');
  await page.getByText('编号').or(refused).first().waitFor();
  if ((await refused.count()) > 0) throw new Error(`refused: ${await refused.textContent()}`);
}

describe('a complaint of an institution', () => {
  it('comes in through a link that staff give out, and stands in the list', async () => {
    const liaison = await world.staff('liaison');
    const rows = '机构编码,机构名称,机构类别\nH5001,渝北仁爱医院,医院';
    const { no } = await liaison.upload<{ no: string }>('/api/institution-imports', 'list.csv', rows);
    const state = async () => (await liaison.get<{ state: string }>(`/api/institution-imports/${no}`)).state;
    await expect.poll(state, { timeout: 15_000 }).toBe('done');
    const page = await world.open('liaison', 'complaints');
    await page.getByTestId('links').locator('summary').click();
    await page.getByTestId('institution-text').fill('仁爱');
    await page.getByTestId('institution-search').click();
    await page.getByTestId('institution-hit').click();
    await page.getByTestId('link-issue').click();
    const url = (await page.getByTestId('link-made').getByTestId('copy-text').textContent()) ?? '';
    await shootBoth(page, 'complaints-1-link');
    await fileThrough(url);
    await page.reload();
    await expect.poll(() => page.getByTestId('complaint-row').count()).toBe(1);
    await shootBoth(page, 'complaints-2-list');
  });

  it('is registered, looked into by one person and decided by another', async () => {
    const page = await world.open('liaison', 'complaints');
    await page.getByTestId('complaint-link').click();
    const status = (at: Page) => at.getByTestId('complaint-top').getByTestId('status').textContent();
    await page.getByTestId('step-register').click();
    await page.getByTestId('step-send').click();
    await page.getByTestId('step-supervisorNo-error').waitFor();
    await page.getByTestId('step-supervisorNo').fill(lin.no);
    await page.getByTestId('step-send').click();
    await expect.poll(() => status(page)).toBe('已登记');
    const path = new URL(page.url()).pathname.replace('/console/', '');
    const approver = await world.open('approver', path);
    await approver.getByTestId('step-investigate').click();
    await approver.getByTestId('step-investigatorId').selectOption({ label: '沈审核' });
    await approver.getByTestId('step-facts').fill('请说明十一月二日在药房取走两盒药品的经过。');
    await approver.getByTestId('step-send').click();
    await approver.getByTestId('confirm-ok').click();
    await expect.poll(() => status(approver)).toBe('核实中');
    const reviewer = await world.open('reviewer', path);
    await reviewer.getByTestId('step-propose').click();
    await reviewer.getByTestId('step-founded-no').check();
    await reviewer.getByTestId('step-heard-talk').check();
    await reviewer.getByTestId('step-illegal-no').check();
    await reviewer.getByTestId('step-report').fill('监控显示当日没有取走药品，机构账目相符。');
    await shootBoth(reviewer, 'complaints-3-propose');
    await reviewer.getByTestId('step-send').click();
    await reviewer.getByTestId('confirm-ok').click();
    await expect.poll(() => status(reviewer)).toBe('待决定');
    await approver.reload();
    await approver.getByTestId('step-dismissComplaint').click();
    await approver.getByTestId('step-text').fill('经核实，反映的情况不属实。');
    await approver.getByTestId('step-send').click();
    await approver.getByTestId('confirm-ok').click();
    await expect.poll(() => status(approver)).toBe('不属实');
    await shootBoth(approver, 'complaints-4-decided');
  });

  it.each(['normal', 'largest'] as const)('is read by the supervisor on the phone, font %s', async (font) => {
    const list = await world.open('approver', 'complaints?status=all');
    const no = (await list.getByTestId('complaint-link').first().textContent()) ?? '';
    const browser = await openBrowser();
    try {
      const path = `pages/matter/matter?no=${no}`;
      const mini = await openMini(browser, world.run, lin.phone, { path, font });
      const said = mini.screen().getByText('核实结果：不属实。经核实，反映的情况不属实。依据第十三条。');
      await said.waitFor();
      expect(await mini.screen().textContent()).toContain('请说明十一月二日在药房取走两盒药品的经过。');
      expect(await axe(mini.page)).toEqual([]);
      await shoot(mini.page, `complaints-5-phone-${font}`);
    } finally {
      await browser.close();
    }
  });
});
