import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../server/domain/calendar/days.ts';
import { beijingDay } from '../../server/domain/time.ts';
import { shoot } from '../support/browser.ts';
import { type ConsoleWorld, startConsoleWorld } from '../support/consoleWorld.ts';
import type { ServingSupervisor } from '../support/servingSupervisor.ts';

let world: ConsoleWorld;
beforeAll(async () => {
  world = await startConsoleWorld();
});
afterAll(() => world?.stop());

/** Enters somebody from paper whose two years end in about three weeks. @returns the number of the term */
async function fromPaper(liaison: string, name: string, certificate: string): Promise<string> {
  const termStart = addDays(beijingDay(new Date()), -710);
  const certificates = [{ kind: '聘任证书', no: certificate }];
  const entry = { name, mode: 'self', termStart, certificates, mobile: '13912340000' };
  return (await (await world.staff(liaison)).post<{ no: string }>('/api/supervisors', entry)).no;
}

/** Opens one of the acts of a term's page, fills it in and sends it. */
async function act(page: Page, id: string, fill: () => Promise<unknown>): Promise<string> {
  await page.getByTestId(`act-${id}`).locator('summary').click();
  await fill();
  await page.getByTestId(`act-${id}-send`).click();
  await page.getByTestId('term-done').waitFor();
  return (await page.getByTestId('term-done').textContent()) ?? '';
}

const factOf = (page: Page, id: string) => page.getByTestId(id).textContent();

describe('a term near its end (CQ 6)', () => {
  let no: string;

  it('is on the list; consent from paper is recorded with where it comes from', async () => {
    no = await fromPaper('liaison', '周志强', '渝聘字第1号');
    const page = await world.open('liaison', 'terms');
    const row = page.getByTestId('term-row').filter({ hasText: no });
    await row.waitFor();
    expect(await row.textContent()).toContain('未征求');
    expect(await row.textContent()).not.toContain('周志强');
    await shoot(page, 'serving-1-expiring');
    await row.getByTestId('term-link').click();
    await page.getByTestId('act-consent').locator('summary').click();
    await page.getByTestId('act-consent-send').click();
    await page.getByTestId('act-consent-error').waitFor();
    await shoot(page, 'serving-2-consent-error');
    await page.getByTestId('consent-given').check();
    await page.getByTestId('consent-note').fill('书面意见，已归档。');
    await page.getByTestId('act-consent-send').click();
    await page.getByTestId('term-done').waitFor();
    await expect.poll(() => factOf(page, 'consent')).toContain('同意续聘');
    // Who records is not who decides.
    expect(await page.getByTestId('act-renew').count()).toBe(0);
  });

  it('is renewed by the approver', async () => {
    const page = await world.open('approver', `terms/${no}`);
    const done = await act(page, 'renew', () =>
      page.getByTestId('renew-need').fill('监管任务较重，需要继续聘任。'),
    );
    expect(done).toContain('已续聘');
    await shoot(page, 'serving-3-renewed');
    expect(await page.getByTestId('term-panel').textContent()).toContain('下一届');
  });
});

describe('a dismissal takes two people (CQ 8)', () => {
  let no: string;

  it('is proposed with a ground of the document', async () => {
    no = await fromPaper('liaison', '吴秀英', '渝聘字第2号');
    const page = await world.open('liaison', `terms/${no}`);
    await page.getByTestId('act-proposal').locator('summary').click();
    const offered = await page.getByTestId('act-proposal').textContent();
    expect(offered).toContain('第八条第（一）项');
    expect(offered).not.toContain('第八条第（三）项');
    await page.locator('input[name="ground"]').first().check();
    await page.getByTestId('evidence').fill('多次以监督员名义谋取私利，谈话记录见卷宗。');
    await shoot(page, 'serving-4-proposal');
    await page.getByTestId('act-proposal-send').click();
    await page.getByTestId('proposal').waitFor();
    expect(await page.getByTestId('act-decision').count()).toBe(0);
    await expect.poll(() => factOf(page, 'in-force')).toContain('有效');
  });

  it('is decided by another, and the rights end at once', async () => {
    const page = await world.open('approver', `terms/${no}`);
    await page.getByTestId('proposal').waitFor();
    await act(page, 'decision', async () => {
      await page.getByTestId('dismissal-dismiss').check();
      await page.getByTestId('decision-reason').fill('经核查属实，违反工作纪律。');
      await shoot(page, 'serving-5-decision');
    });
    await expect.poll(() => factOf(page, 'in-force')).toContain('没有');
    expect(await factOf(page, 'end')).toContain('第八条第（一）项');
    await shoot(page, 'serving-6-dismissed');
  });

  it('shows another document’s own grounds and thresholds (HN 9)', async () => {
    const liaison = await world.staff('hn.liaison');
    const certificates = ['聘书', '社会监督员证'].map((kind, at) => ({ kind, no: `湘${at}` }));
    const termStart = addDays(beijingDay(new Date()), -30);
    const entry = { name: '彭小芳', mode: 'self', termStart, certificates };
    const { no: other } = await liaison.post<{ no: string }>('/api/supervisors', entry);
    const page = await world.open('hn.liaison', `terms/${other}`);
    await page.getByTestId('act-proposal').locator('summary').click();
    await page.locator('input[name="ground"]').first().check();
    const offered = (await page.getByTestId('act-proposal').textContent()) ?? '';
    expect(offered).toContain('第九条第（一）项');
    expect(offered).toContain('情节严重');
    await shoot(page, 'serving-7-thresholds');
  });
});

describe('resigning (CQ 8(3))', () => {
  let one: ServingSupervisor;
  let badge = '';
  beforeAll(async () => {
    one = await world.supervisor('demo', '', '林晓梅');
    badge = /http\S+\/badge\/\S+/.exec(await one.phone.say('电子证'))?.[0] ?? '';
  });

  async function ask(reason: string): Promise<string> {
    await one.phone.say('辞任');
    await one.phone.say('确认辞任');
    return one.phone.say(reason);
  }

  it('is asked for in chat, taken back, and asked for anew', async () => {
    expect(await ask('身体原因')).toContain('撤回辞任');
    expect(await one.phone.say('撤回辞任')).toContain('已撤回');
    expect(await ask('手滑')).toContain('已提交');
  });

  it('is turned down with a reason that the person reads', async () => {
    const page = await world.open('liaison', `terms/${one.no}`, { width: 390, height: 844 });
    await act(page, 'refusal', () => page.getByTestId('refusal-reason').fill('电话核实是误发。'));
    await page.screenshot({ path: 'test/artefacts/serving-8-refused-phone.png', fullPage: true });
    await one.phone.waitFor(
      (item) => JSON.stringify(item).includes('未予办理'),
      'card of the refusal',
      10_000,
    );
    expect(await one.phone.say('辞任')).toContain('电话核实是误发。');
    expect(await one.phone.say('2')).toContain('一切照旧');
  });

  it('ends the rights and the badge at once when staff record it', async () => {
    expect((await fetch(badge)).status).toBe(200);
    const before = await (await fetch(badge)).text();
    await ask('要照顾家里老人');
    const page = await world.open('liaison', `terms/${one.no}`);
    expect(await page.getByTestId('term-panel').textContent()).toContain('要照顾家里老人');
    await act(page, 'resignation', async () => undefined);
    await expect.poll(() => factOf(page, 'in-force')).toContain('没有');
    expect(await one.phone.say('电子证')).not.toContain('/badge/');
    expect(await (await fetch(badge)).text()).not.toBe(before);
    await one.phone.waitFor((item) => JSON.stringify(item).includes('已辞任'), 'card of the end', 10_000);
    await shoot(page, 'serving-9-resigned');
  });

  it('is finished when the certificate is back', async () => {
    const page = await world.open('liaison', `terms/${one.no}`);
    const done = await act(page, 'return', () => page.getByTestId('certificate-back').check());
    expect(done).toContain('交回');
    await expect.poll(() => page.getByTestId('term-panel').textContent()).toContain('已交回');
    await shoot(page, 'serving-10-returned');
    await page.getByTestId('to-supervisor').click();
    await page.getByTestId('facts').waitFor();
    await shoot(page, 'serving-11-file');
  });
});

describe('a term of a district, pulled up by the city', () => {
  it('opens from the list, to read only', async () => {
    const no = await fromPaper('lj.liaison', '何建军', '江聘字第1号');
    const page = await world.open('approver', 'pull-ups');
    await page.getByTestId('pull-up-kind').selectOption('appointment');
    await page.getByTestId('pull-up-no').fill(no);
    await page.getByTestId('pull-up-reason').fill('群众反映强烈，市局需要了解履职情况。');
    await page.getByTestId('pull-up').click();
    await page.getByTestId('pull-up-link').click();
    await page.getByTestId('term-panel').waitFor();
    expect(await page.locator('[data-testid^="act-"]').count()).toBe(0);
    await shoot(page, 'serving-12-pulled-up');
  });
});
