import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addYears } from '../../server/domain/calendar/days.ts';
import { beijingDay } from '../../server/domain/time.ts';
import { axe } from '../support/axe.ts';
import { type ConsoleWorld, startConsoleWorld } from '../support/consoleWorld.ts';
import { createPhones, type Phone } from '../support/phones.ts';

/** The provincial measure of Hunan: a letter and a card for three years (HN 6), made public (HN 6). */
let world: ConsoleWorld;
let phone: Phone;
let supervisorPath = '';
let badge = '';
beforeAll(async () => {
  world = await startConsoleWorld();
  phone = await createPhones(world.run.sandbox, 'hn').add('王建国');
});
afterAll(() => world?.stop());

const picture = (name: string) => ({ path: `test/artefacts/${name}.png`, fullPage: true });

describe('a supervisor who serves already, on paper', () => {
  it('is entered in the console; everything that is missing is said at once', async () => {
    const page = await world.open('hn.liaison', 'supervisors/register');
    await page.getByTestId('register').click();
    await page.getByTestId('name-error').waitFor();
    await page.screenshot(picture('paper-1-errors'));
    await page.getByTestId('register-name').fill('王建国');
    await page.getByTestId('register-unit').fill('退休教师');
    await page.getByTestId('register-termStart').fill(addYears(beijingDay(new Date()), -1));
    await page.getByTestId('register-mode').selectOption('open_call');
    const numbers = page.getByTestId('register-number');
    for (let at = 0; at < (await numbers.count()); at++) await numbers.nth(at).fill(`湘监2025-${at + 7}`);
    await page.getByTestId('register').click();
    await page.getByTestId('facts').waitFor();
    supervisorPath = new URL(page.url()).pathname.replace('/console/', '');
    await page.getByTestId('specialties').fill('财务、护理');
    await page.getByTestId('classify').click();
    await expect.poll(() => page.getByTestId('facts').textContent()).toContain('财务、护理');
    await page.screenshot(picture('paper-2-supervisor'));
  });

  it('is given tags by keyboard alone; one that looks like a number is refused at its place', async () => {
    const page = await world.open('hn.liaison', supervisorPath);
    await page.getByTestId('tag-text').focus();
    await page.keyboard.type('骨干、13800138000');
    await page.keyboard.press('Enter');
    await page.getByTestId('tags').getByText('还没有保存').waitFor();
    await page.getByTestId('tags-save').focus();
    await page.keyboard.press('Enter');
    await page.getByTestId('tag-error').waitFor();
    expect(await page.getByTestId('tag').nth(1).textContent()).toContain('号码');
    await page.getByTestId('tags').screenshot({ path: 'test/artefacts/tags-1-refused.png' });
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: '去掉标签“13800138000”' }).focus();
    await page.keyboard.press('Enter');
    expect(await page.getByTestId('tag-error').count()).toBe(0);
    // The keyboard goes on at the field, and what stands there is saved as well.
    await page.keyboard.type('会方言');
    await page.getByTestId('tags-save').click();
    await expect.poll(() => page.getByTestId('facts').textContent()).toContain('骨干、会方言');
    await page.screenshot(picture('tags-2-supervisor'));
    await page.setViewportSize({ width: 390, height: 844 });
    await page.screenshot(picture('tags-3-narrow'));
  });

  it('is found by tag when somebody writes a broadcast', async () => {
    const page = await world.open('hn.liaison', 'broadcasts/new');
    await page.getByTestId('narrow').click();
    await page.getByTestId('count').getByText('现在会发给').waitFor();
    const choices = page.getByTestId('tag-choices');
    expect(await choices.getByRole('checkbox').count()).toBe(2);
    await choices.getByLabel('会方言').check();
    await expect.poll(() => page.getByTestId('count').textContent()).toContain('现在会发给 1 人');
    expect(await axe(page)).toEqual([]);
    await page.screenshot(picture('tags-4-broadcast'));
    await page.setViewportSize({ width: 390, height: 844 });
    await page.screenshot(picture('tags-5-broadcast-narrow'));
  });

  it('binds WeChat with a code, and has the e-badge in chat', async () => {
    const page = await world.open('hn.liaison', supervisorPath);
    await page.getByTestId('offer-binding').click();
    const words = await page.getByTestId('copy-text').first().textContent();
    await page.screenshot(picture('paper-3-binding'));
    expect(await phone.say(words ?? '')).toContain('绑定好了');
    await page.reload();
    await page.getByTestId('facts').waitFor();
    expect(await page.getByTestId('binding').count()).toBe(0);
    badge = /http\S+\/badge\/\S+/.exec((await phone.say('电子证')) ?? '')?.[0] ?? '';
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(badge);
    expect(await page.locator('body').textContent()).toContain('王建国');
    await page.screenshot(picture('paper-4-badge'));
  });

  it('stands on the public list', async () => {
    const page = await world.open('hn.liaison', '', { width: 390, height: 844 });
    await page.goto(`${world.run.server}/bureaus/demo-hn/supervisors`);
    expect(await page.locator('body').textContent()).toContain('王建国');
    await page.screenshot(picture('paper-5-list'));
  });
});
