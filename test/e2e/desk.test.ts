import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ConsoleWorld, startConsoleWorld } from '../support/consoleWorld.ts';
import { table2027 } from '../support/holidays.ts';
import { identities, leadAnswers } from '../support/leads.ts';
import { portrait } from '../support/portrait.ts';

let world: ConsoleWorld;
beforeAll(async () => {
  world = await startConsoleWorld();
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

const paper = async (name: string) => ({ name, mimeType: 'image/jpeg', buffer: await portrait() });

describe('a complaint on paper', () => {
  it('is put down at the desk; the signed document may follow, and makes it ready to be registered', async () => {
    const liaison = await world.staff('liaison');
    const rows = '机构编码,机构名称,机构类别\nH5001,渝北仁爱医院,医院';
    const { no } = await liaison.upload<{ no: string }>('/api/institution-imports', 'list.csv', rows);
    const state = async () => (await liaison.get<{ state: string }>(`/api/institution-imports/${no}`)).state;
    await expect.poll(state, { timeout: 30_000 }).toBe('done');
    const page = await world.open('liaison', 'complaints');
    await page.getByTestId('new-complaint').click();
    await page.getByTestId('complaint-send').click();
    await page.getByTestId('complaint-form-error').waitFor();
    await page.getByTestId('complaint-institution').fill('H5001');
    await page.getByTestId('complaint-institution-found').waitFor();
    await page.getByTestId('complaint-send').click();
    await page.getByTestId('facts-error').waitFor();
    await shootBoth(page, 'desk-1-errors');
    await page.getByTestId('contactName').fill('周小燕');
    await page.getByTestId('contactPhone').fill('13900001111');
    await page.getByTestId('authorisation-file').setInputFiles(await paper('授权书.jpg'));
    await page.getByTestId('supervisor').fill('林晓梅');
    await page.locator('input[data-testid^="clauses-"]').first().check();
    await page.getByTestId('time-from').fill('2026-11-02');
    await page.getByTestId('place').fill('门诊大厅');
    await page.getByTestId('facts').fill('这位监督员进入药房以后，要求把两盒药品带走，没有付钱。');
    await page.getByTestId('truth-yes').check();
    await page.getByTestId('upload-stored').waitFor({ timeout: 30_000 });
    await page.getByTestId('complaint-send').click();
    await page.getByTestId('document-panel').waitFor();
    const status = () => page.getByTestId('complaint-top').getByTestId('status').textContent();
    expect(await status()).toBe('待补材料');
    await page.getByTestId('document-file').setInputFiles(await paper('反映材料.jpg'));
    await page.getByTestId('upload-stored').waitFor({ timeout: 30_000 });
    await shootBoth(page, 'desk-2-document');
    await page.getByTestId('document-send').click();
    await expect.poll(status).toBe('待登记');
    expect(await page.getByTestId('document-panel').count()).toBe(0);
  });

  it('the head takes a colleague out of it, who then knows nothing of it', async () => {
    const approver = await world.open('approver', 'complaints');
    await approver.getByTestId('complaint-link').click();
    await approver.getByTestId('exclude-who').selectOption({ index: 1 });
    const name = await approver.getByTestId('exclude-who').locator('option:checked').textContent();
    await approver.getByTestId('exclude').click();
    await approver.getByTestId('confirm-ok').click();
    await approver.getByTestId('complaint-done').waitFor();
    expect(await approver.getByTestId('complaint-done').textContent()).toContain(`${name}已回避`);
    const liaison = await world.open('liaison', 'complaints');
    await liaison.getByTestId('complaint-link').click();
    await liaison.getByTestId('complaint-top').waitFor();
    expect(await liaison.getByTestId('exclude-form').count()).toBe(0);
  });
});

describe('a lead', () => {
  it('the head takes a colleague out of it', async () => {
    const liaison = await world.staff('liaison');
    const body = { channel: 'phone', answers: leadAnswers(), identity: identities.named };
    const { no } = await liaison.post<{ no: string }>('/api/leads', body);
    const approver = await world.open('approver', `leads/${no}`);
    const supervision = await world.staff('supervision');
    expect((await supervision.raw(`/api/leads/${no}`)).status).toBe(200);
    const { staff } = await supervision.get<{ staff: { id: string } }>('/api/session');
    await approver.getByTestId('exclude-who').selectOption(staff.id);
    await approver.getByTestId('exclude').click();
    await shootBoth(approver, 'desk-3-exclude');
    await approver.getByTestId('confirm-ok').click();
    await approver.getByTestId('lead-done').waitFor();
    expect((await supervision.raw(`/api/leads/${no}`)).status).toBe(404);
  });
});

describe('the holidays of a year', () => {
  it('are put in by one person and compared by another', async () => {
    const page = await world.open('supervision', 'clocks');
    await page.getByTestId('holidays-open').click();
    await page.getByTestId('holiday-year').selectOption('2027');
    await page.getByTestId('holiday-days').fill('2027-01-01');
    await page.getByTestId('holiday-source').fill('国办发明电〔2026〕1号');
    await page.getByTestId('holiday-send').click();
    await page.getByTestId('holiday-error').waitFor();
    await shootBoth(page, 'desk-4-holidays');
    await page.getByTestId('holiday-days').fill(table2027.holidays.join('、'));
    await page.getByTestId('holiday-makeups').fill(table2027.makeUps.join('\n'));
    await page.getByTestId('holiday-send').click();
    await page.getByTestId('holiday-check').waitFor();
    expect(await page.getByTestId('holiday-confirm').count()).toBe(0);
    const approver = await world.open('approver', 'clocks');
    await approver.getByTestId('holiday-check').waitFor();
    await shootBoth(approver, 'desk-5-check');
    await approver.getByTestId('holiday-confirm').click();
    await approver.getByTestId('holidays-done').waitFor();
    await expect.poll(() => approver.getByTestId('holidays-2027').textContent()).toContain('已录入并核对');
  });
});
