import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shoot } from '../support/browser.ts';
import { type ConsoleWorld, startConsoleWorld } from '../support/consoleWorld.ts';

let world: ConsoleWorld;
beforeAll(async () => {
  world = await startConsoleWorld();
});
afterAll(() => world?.stop());

/** Follows a link of the navigation, as people do. */
async function goTo(page: Page, label: string): Promise<void> {
  const nav = page.getByRole('navigation', { name: '主导航' });
  // After signing in, the first page unfolds its own group, perhaps after somebody unfolded another.
  await nav.locator('[aria-current="page"]').waitFor();
  const link = nav.getByRole('link', { name: label, exact: true });
  if (!(await link.isVisible())) await nav.getByTestId('nav-setup').click();
  await link.click();
}

/** Wide and narrow pictures of a page, for somebody to look at. */
async function shootBoth(page: Page, name: string): Promise<void> {
  await shoot(page, `${name}-1280`);
  await page.setViewportSize({ width: 390, height: 844 });
  await shoot(page, `${name}-390`);
  await page.setViewportSize({ width: 1280, height: 800 });
}

const list = [
  '机构编码,机构名称,机构类别,区县',
  'LC001,凤庆县人民医院（测试）,医院,凤庆县',
  'LC002,临翔康宁药店（测试）,药店,临翔区',
  'LC003,云县爱华卫生院（测试）,卫生院,云县',
  ',没有编码的诊所（测试）,诊所,云县',
].join('\n');

describe('institutions and interests in them', () => {
  let liaison: Page;
  let agency: Page;
  let approver: Page;

  it('a list is uploaded, its bad row is named, and its institutions are found by their first letters', async () => {
    liaison = await world.signInByForm('lc.liaison');
    await goTo(liaison, '定点机构');
    const buffer = Buffer.from(`\uFEFF${list}`);
    await liaison
      .getByTestId('import-file')
      .setInputFiles({ name: '定点机构.csv', mimeType: 'text/csv', buffer });
    await liaison.getByTestId('import-start').click();
    const rows = liaison.getByTestId('institution-row');
    await expect.poll(() => rows.count(), { timeout: 15_000 }).toBe(3);
    const counts = await liaison.getByTestId('import-counts').textContent();
    expect(counts).toContain('新增 3');
    expect(counts).toContain('有问题 1');
    await shootBoth(liaison, 'inst-list');
    await liaison.getByTestId('institution-text').fill('lxkn');
    await liaison.keyboard.press('Enter');
    await expect.poll(() => rows.count()).toBe(1);
    expect(await rows.first().textContent()).toContain('临翔康宁药店');
  });

  it('staff declare an interest of their own; what is missing is said at the field', async () => {
    await goTo(liaison, '回避登记');
    const form = liaison.getByTestId('declare-form');
    await form.locator('summary').click();
    await liaison.getByTestId('declare-send').click();
    await liaison.getByTestId('declare-type-error').waitFor();
    await shootBoth(liaison, 'inst-declare-errors');
    await liaison.getByTestId('declare-institution').fill('LC001');
    await liaison.getByTestId('declare-institution-found').waitFor();
    await liaison.getByTestId('declare-type').selectOption('family_employment');
    await liaison.getByTestId('declare-affects').check();
    await liaison.getByTestId('declare-send').click();
    await liaison.getByTestId('interest-done').waitFor();
    const own = liaison.getByTestId('own-interest-row');
    await expect.poll(() => own.count()).toBe(1);
    expect(await own.first().textContent()).toContain('凤庆县人民医院');
    await shootBoth(liaison, 'inst-declared');
  });

  it('the person in charge decides on it with a reason', async () => {
    approver = await world.signInByForm('lc.approver');
    await goTo(approver, '回避登记');
    const row = approver.getByTestId('interest-row');
    await expect.poll(() => row.count()).toBe(1);
    await row.locator('[data-testid^="decide-"]').click();
    await approver.getByTestId('confirm-ok').click();
    await approver.getByTestId('interest-reason-error').waitFor();
    await shootBoth(approver, 'inst-decide');
    await approver.getByTestId('interest-recuse').check();
    await approver.getByTestId('interest-reason').fill('近亲属在该院任职，应当回避。');
    await approver.getByTestId('confirm-ok').click();
    await approver.getByTestId('interest-done').waitFor();
    expect(await row.textContent()).toContain('已决定');
    expect(await row.textContent()).toContain('回避');
    await shootBoth(approver, 'inst-decided');
  });

  it('the agency makes the list of the year and publishes it (Lincang art. 11)', async () => {
    agency = await world.signInByForm('lc.agency');
    await goTo(agency, '定点机构');
    await agency.getByTestId('to-yearLists').click();
    await agency.getByTestId('year-list-draft').click();
    const row = agency.getByTestId('year-list-row');
    await expect.poll(() => row.textContent(), { timeout: 15_000 }).toContain('3 家');
    await agency.locator('[data-testid^="publish-"]').click();
    await agency.getByTestId('confirm-ok').click();
    await agency.getByTestId('year-list-done').waitFor();
    await shootBoth(agency, 'inst-year-lists');
    await agency.getByTestId('year-list-link').click();
    await expect.poll(() => agency.getByTestId('entry-row').count()).toBe(3);
  });

  it('claims of institutions: an unknown supervisor is refused in words', async () => {
    await goTo(liaison, '定点机构');
    await liaison.getByTestId('to-focusClaims').click();
    await liaison.getByTestId('claim-form').locator('summary').click();
    await liaison.getByTestId('claim-supervisor').fill('PZ20200101AAAAAA');
    await liaison.getByTestId('claim-institution').fill('LC002');
    await liaison.getByTestId('claim-send').click();
    await liaison.getByTestId('claim-error').waitFor();
    await shootBoth(liaison, 'inst-claims');
  });
});
