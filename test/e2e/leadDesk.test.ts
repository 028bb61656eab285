import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ConsoleWorld, startConsoleWorld } from '../support/consoleWorld.ts';
import { identities, leadAnswers } from '../support/leads.ts';

let world: ConsoleWorld;
beforeAll(async () => {
  world = await startConsoleWorld();
});
afterAll(() => world?.stop());

/** Pictures of the whole page, wide and narrow, in both sizes of type, for somebody to look at. */
async function shoot(page: Page, name: string): Promise<void> {
  for (const [big, width] of [
    [false, 1280],
    [true, 390],
  ] as const) {
    await page.evaluate(`document.documentElement.classList.toggle('big-font', ${big})`);
    await page.setViewportSize({ width, height: 800 });
    await page.screenshot({ path: `test/artefacts/leadDesk-${name}-${width}.png`, fullPage: true });
  }
  const root = 'document.documentElement';
  const [wide, narrow] = await page.evaluate<[number, number]>(`[${root}.scrollWidth, ${root}.clientWidth]`);
  expect(wide).toBeLessThanOrEqual(narrow);
  await page.evaluate(`${root}.classList.remove('big-font')`);
  await page.setViewportSize({ width: 1280, height: 800 });
}

/** Puts a lead down by letter. */
async function enter(by: string, identity: object = identities.named): Promise<string> {
  const client = await world.staff(by);
  const body = { channel: 'letter', answers: leadAnswers(), identity };
  return (await client.post<{ no: string }>('/api/leads', body)).no;
}

it('several people with one letter are marked, and what may be the same matter is a click away', async () => {
  const first = await enter('lc.liaison');
  const no = await enter('lc.liaison', { ...identities.named, coReporters: '李四海 13900139000' });
  const page = await world.open('lc.supervision', `leads/${no}`);
  await page.getByTestId('lead-top').waitFor();
  expect(await page.getByTestId('flag').allTextContents()).toEqual(['联名']);
  await page.getByTestId('step-merge').click();
  const choice = page.getByTestId('step-masterNo-suggested').getByRole('button');
  await choice.first().waitFor();
  expect(await choice.allTextContents()).toEqual([expect.stringContaining(first)]);
  await choice.first().click();
  expect(await page.getByTestId('step-masterNo').inputValue()).toBe(first);
  await shoot(page, '1-merge');
});

it('a breach of the agreement is on the agency’s list, which answers it; the lead has the answer', async () => {
  const no = await enter('lc.liaison');
  const page = await world.open('lc.supervision', `leads/${no}`);
  await page.getByTestId('step-reclassify').click();
  await page.getByTestId('step-as-breach').check();
  await page.getByTestId('step-reason').fill('属于违约。');
  await page.getByTestId('step-send').click();
  await page.getByTestId('confirm-ok').click();
  await page.getByTestId('step-summary-error').waitFor();
  await shoot(page, '2-reclassify');
  await page.getByTestId('step-summary').fill('没有按协议公示价格，请依服务协议处理。');
  await page.getByTestId('step-send').click();
  await page.getByTestId('confirm-ok').click();
  await page.getByTestId('lead-done').waitFor();

  const agency = await world.open('lc.agency', 'opinions');
  await agency.getByTestId('opinion-link').first().click();
  await agency.getByTestId('opinion-top').waitFor();
  expect(await agency.getByTestId('opinion-top').textContent()).toContain('违反服务协议');
  expect(await agency.getByTestId('items').textContent()).toContain('没有按协议公示价格');
  await shoot(agency, '3-agency');
  await agency.getByTestId('step-answer').click();
  await agency.getByTestId('step-text').fill('已约谈，限期公示价格。');
  await agency.getByTestId('step-send').click();
  await agency.getByTestId('confirm-ok').click();
  await agency.getByTestId('opinion-done').waitFor();
  await page.reload();
  await expect.poll(() => page.getByTestId('dialogue').textContent()).toContain('已约谈，限期公示价格。');
});

it('what somebody works on goes to a colleague, and whom there is nobody to give it to is not offered', async () => {
  const no = await enter('lc.liaison');
  const supervision = await world.staff('lc.supervision');
  const { handlers } = await supervision.get<{ handlers: { id: string }[] }>(`/api/leads/${no}/options`);
  const { revision } = await supervision.get<{ revision: number }>(`/api/leads/${no}`);
  const input = { assigneeId: handlers[0]?.id };
  await supervision.post(`/api/leads/${no}/steps/accept`, { revision, input });
  const admin = await world.staff('lc.admin');
  const made = {
    username: 'lc.handler2',
    name: '新承办',
    roles: ['handler'],
    password: 'Vf9-kwartz-Tolmen-28',
  };
  await admin.post('/api/bureaus/demo-lc/staff', made);
  const page = await world.open('lc.approver', 'hand-overs');
  await page.getByTestId('from').selectOption({ label: '鲍承办，1 件' });
  await page.getByTestId('to').selectOption({ label: '新承办，在办 0 件' });
  await shoot(page, '4-hand-over');
  await page.getByTestId('hand-over').click();
  await page.getByTestId('confirm-ok').click();
  await page.getByTestId('handed').waitFor();
  expect(await page.getByTestId('handed').textContent()).toBe('已把 1 件交给新承办。');
  await shoot(page, '5-handed');
});

it('whoever came gets a receipt to take along', async () => {
  const page = await world.open('lc.liaison', 'leads/new');
  await page.getByTestId('channel-visit').check();
  await page.getByTestId('identity-identity-实名').check();
  await page.getByTestId('identity-coReporters').waitFor();
  await page.getByTestId('identity-name').fill('王小翠');
  await page.getByTestId('identity-mobile').fill('13912345678');
  await page.getByTestId('identity-coReporters').fill('李四海 13900139000');
  await page.getByTestId('identity-wantsReward-no').check();
  await page.getByTestId('targetKind-零售药店').check();
  await page.getByTestId('institution').fill('康宁药店');
  await page.getByTestId('region').fill('临翔区');
  await page.getByTestId('period-from').fill('2026-10-08');
  await page.getByTestId('goods').fill('保健品两盒，按药品刷卡');
  await page.getByTestId('otherViolation').fill('把保健品记成药品');
  await page.getByTestId('facts').fill('来访人说十月八日在店里买保健品，店员记成药品刷了医保卡。');
  await page.getByTestId('noEvidenceReason').fill('小票丢了');
  await page.getByTestId('howKnown-亲身经历').check();
  await page.getByTestId('interest-no').check();
  await page.getByTestId('entry-send').click();
  await page.getByTestId('entry-done').waitFor({ timeout: 20_000 });
  expect(await page.getByTestId('entry-receipt').textContent()).toContain('有补充请来电、来信或来访');
  await shoot(page, '6-entered');
  await page.getByTestId('entry-print').click();
  await page.getByTestId('receipt').waitFor();
});
