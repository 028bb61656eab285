import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shoot } from '../support/browser.ts';
import { type ConsoleWorld, startConsoleWorld } from '../support/consoleWorld.ts';
import type { ServingSupervisor } from '../support/servingSupervisor.ts';

let world: ConsoleWorld;
let lin: ServingSupervisor;
let zhao: ServingSupervisor;
beforeAll(async () => {
  world = await startConsoleWorld();
  lin = await world.supervisor('demo', '', '林晓梅');
  zhao = await world.supervisor('demo', '', '赵国庆');
});
afterAll(() => world?.stop());

const whole = (page: Page, name: string) =>
  page.screenshot({ path: `test/artefacts/${name}.png`, fullPage: true });

async function confirm(page: Page, button: string): Promise<void> {
  await page.getByTestId(button).click();
  await page.getByTestId('confirm-ok').click();
}

describe('a training (CQ 12(2), 9(4))', () => {
  it('is owed: the board warns; the form names everything that is missing at once', async () => {
    const page = await world.open('liaison', 'activities');
    const duty = page.getByTestId('cadence-row').first();
    await duty.waitFor();
    expect(await duty.textContent()).toContain('第十二条第（二）项');
    await page.getByTestId('plan-open').click();
    await page.getByTestId('plan-submit').click();
    await page.getByTestId('kind-error').waitFor();
    expect(await page.getByTestId('startsAt-error').textContent()).toContain('时间');
    await whole(page, 'corps-1-plan-errors');
    await page.getByTestId('plan-kind').selectOption('training');
    await page.getByTestId('plan-title').fill('明年第一次集中培训');
    await page.getByTestId('plan-place').fill('市局三楼会议室');
    await page.getByTestId('plan-time').fill(`${new Date().getFullYear() + 1}-03-08T09:30`);
    await page.getByTestId('plan-submit').click();
    await page.getByTestId('activity').waitFor();
    await shoot(page, 'corps-2-planned');
  });

  it('everyone is told, answers in chat, comes; the duty is done and the minutes are read in chat', async () => {
    const liaison = await world.staff('liaison');
    const startsAt = new Date(Date.now() + 8_000);
    const plan = { kind: 'training', title: '第四季度集中培训', place: '市局三楼会议室' };
    const body = { ...plan, startsAt: startsAt.toISOString() };
    const { no } = await liaison.post<{ no: string }>('/api/activities', body);
    const page = await world.open('liaison', `activities/${no}`);
    await confirm(page, 'invite-all');
    await lin.phone.waitFor((item) => JSON.stringify(item).includes('第四季度集中培训'), 'card', 7_000);
    expect(await lin.phone.say('活动')).toContain('第四季度集中培训');
    expect(await lin.phone.say('参加')).toContain('已登记您参加');
    await sleep(Math.max(0, startsAt.getTime() - Date.now()) + 300);
    await page.reload();
    await page.getByTestId('invitation-row').first().waitFor();
    await expect.poll(() => page.getByTestId('counts').textContent()).toContain('参加 1');
    await page.getByTestId('record-accepted').click();
    await expect.poll(() => page.getByTestId('counts').textContent()).toContain('到会 1');
    await page.getByTestId('minutes').fill('学习了新的举报奖励规定。');
    await whole(page, 'corps-3-held');
    await page.getByTestId('close').click();
    await expect.poll(() => page.getByTestId('activity').textContent()).toContain('学习了新的');
    await whole(page, 'corps-4-closed');
    await lin.phone.say('活动');
    expect(await lin.phone.say('纪要')).toContain('学习了新的举报奖励规定');
    await page.getByTestId('back').click();
    await expect.poll(() => page.getByTestId('cadence-row').first().textContent()).toContain('已完成');
    await whole(page, 'corps-5-board');
  });
});

describe('choosing for an inspection (CQ 10(4), 9(6))', () => {
  it('leaves out who declared an interest in the institution, who hears nothing of it', async () => {
    const liaison = await world.staff('liaison');
    const rows = '机构编码,机构名称,机构类别\nH5001,渝北仁爱医院,医院';
    const { no } = await liaison.upload<{ no: string }>('/api/institution-imports', 'list.csv', rows);
    const imported = async () =>
      (await liaison.get<{ state: string }>(`/api/institution-imports/${no}`)).state;
    await expect.poll(imported, { timeout: 15_000 }).toBe('done');
    await zhao.phone.say('利益申报');
    await zhao.phone.say('仁爱医院');
    await zhao.phone.say('1');
    await zhao.phone.say('2');
    expect(await zhao.phone.say('1')).toContain('已登记您的申报');

    const page = await world.open('liaison', 'activities');
    await page.getByTestId('plan-open').click();
    await page.getByTestId('plan-kind').selectOption('inspection');
    await page.getByTestId('plan-title').fill('随机检查');
    await page.getByTestId('plan-place').fill('渝北区');
    await page.getByTestId('plan-time').fill(`${new Date().getFullYear() + 1}-03-09T09:30`);
    await page.getByTestId('institution-text').fill('仁爱');
    await page.getByTestId('institution-search').click();
    await page.getByTestId('institution-hit').click();
    await whole(page, 'corps-6-inspection');
    await page.getByTestId('plan-submit').click();
    await page.getByTestId('institution').waitFor();
    await page.getByTestId('propose').click();
    await page.getByTestId('proposal-row').first().waitFor();
    const proposed = (await page.getByTestId('invite-panel').textContent()) ?? '';
    expect(proposed).toContain('林晓梅');
    expect(proposed).not.toContain('赵国庆');
    await whole(page, 'corps-7-proposal');
    await confirm(page, 'invite-picked');
    await page.getByTestId('invitations').waitFor();
    await expect
      .poll(() => page.getByTestId('counts').textContent(), { timeout: 10_000 })
      .toContain('已通知 1 人');
    expect(await zhao.phone.say('活动')).not.toContain('随机检查');
  });
});

describe('assessment (CQ 12(4))', () => {
  let url: string;

  it('is opened with a panel of three from a list of colleagues', async () => {
    const page = await world.open('liaison', 'activities');
    await page.getByTestId('to-assessments').click();
    await page.getByTestId('assessment-open').click();
    const year = new Date().getFullYear();
    await page.getByTestId('assessment-title').fill(`${year} 年度综合评定`);
    await page.getByTestId('assessment-from').fill(`${year}-01-01`);
    await page.getByTestId('assessment-to').fill(`${year}-12-31`);
    await page.getByTestId('judge-liaison').check();
    await page.getByTestId('assessment-start').click();
    await page.getByText('评议人员至少 3 人。').first().waitFor();
    await whole(page, 'corps-8-panel-too-small');
    for (const judge of ['reviewer', 'approver']) await page.getByTestId(`judge-${judge}`).check();
    await page.getByTestId('assessment-start').click();
    await page.getByTestId('entry-row').first().waitFor();
    url = new URL(page.url()).pathname.replace('/console/', '');
  });

  it('goes from a grade and votes with reasons to a commendation', async () => {
    const fill = async (username: string, reason: string, button: string) => {
      const page = await world.open(username, url);
      await page.getByTestId('entry-who').selectOption(lin.no);
      await page.getByTestId('reason').fill(reason);
      await page.getByTestId(button).click();
      return page;
    };
    const entry = (page: Page) => page.getByTestId('entry-row').filter({ hasText: lin.no }).textContent();
    const graded = await fill('liaison', '所提建议被采纳两条。', 'grade');
    await expect.poll(() => entry(graded)).toContain('所提建议被采纳两条。');
    for (const judge of ['liaison', 'reviewer', 'approver']) {
      const page = await fill(judge, `${judge}：认真负责。`, 'recommend');
      await expect.poll(() => entry(page)).toContain(`${judge}：认真负责。`);
    }
    const page = await fill('approver', '全年参加培训，建议质量高。', 'commend');
    await expect.poll(() => entry(page)).toContain('已表彰');
    await whole(page, 'corps-9-commended');
    await lin.phone.waitFor(
      (item) => JSON.stringify(item).includes('表彰'),
      'card of the commendation',
      10_000,
    );
  });
});

describe('a briefing (HN 10(1))', () => {
  it('is drafted, approved by another, read in chat, and counted', async () => {
    const peng = await world.supervisor('hn', 'hn.', '彭小芳');
    const page = await world.open('hn.liaison', 'documents');
    await page.getByTestId('draft-open').click();
    await page.getByTestId('draft-kind').selectOption('简报');
    await page.getByTestId('draft-title').fill('第四季度基金监管简报');
    await page.getByTestId('draft-text').fill('本季度检查定点机构 32 家，追回基金 18 万元。');
    await whole(page, 'corps-10-draft');
    await page.getByTestId('draft-save').click();
    await page.getByTestId('waits').waitFor();
    const path = new URL(page.url()).pathname.replace('/console/', '');
    const approver = await world.open('hn.approver', path);
    await confirm(approver, 'publish');
    await peng.phone.waitFor((item) => JSON.stringify(item).includes('简报'), 'card', 10_000);
    expect(await peng.phone.say('文件')).toContain('第四季度基金监管简报');
    expect(await peng.phone.say('1')).toContain('追回基金 18 万元');
    await page.reload();
    await expect.poll(() => page.getByTestId('document').textContent()).toContain('1 人已打开');
    await shoot(page, 'corps-11-read');
  });
});
