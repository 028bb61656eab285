import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { miniprogramRoot } from '../../sandbox/miniprogram/build/miniprogramRoot.ts';
import { axe } from '../support/axe.ts';
import { openBrowser, shoot } from '../support/browser.ts';
import { type ConsoleWorld, startConsoleWorld } from '../support/consoleWorld.ts';
import { linkMini } from '../support/linkMini.ts';
import { openMini, phoneScreen } from '../support/miniProgram.ts';
import { createPhones, type Phone } from '../support/phones.ts';

/** Who opens a page: nobody that the official account knows, or a supervisor in force. */
type Person = 'stranger' | 'supervisor';

/** What the pages need in their addresses. */
interface Facts {
  /** Number of a matter of the supervisor. */
  matter: string;
}

/** Every page of app.json, with who opens it and with which query. */
const visits: Readonly<
  Record<string, { as: readonly Person[]; query?(facts: Facts): string; absent?: true }>
> = {
  'pages/home/home': { as: ['stranger', 'supervisor'] },
  'pages/outbox/outbox': { as: ['stranger'] },
  'pages/matters/matters': { as: ['stranger', 'supervisor'] },
  'pages/matter/matter': { as: ['supervisor'], query: ({ matter }) => `no=${matter}` },
  'pages/openings/openings': { as: ['supervisor'] },
  'pages/badge/badge': { as: ['supervisor'] },
  'pages/activities/activities': { as: ['supervisor'] },
  // There is none with this number: what is said then.
  'pages/activity/activity': { as: ['supervisor'], query: () => 'no=HD20260101AAAAAA', absent: true },
  'pages/documents/documents': { as: ['supervisor'] },
  'pages/document/document': { as: ['supervisor'], query: () => 'no=WJ20260101AAAAAA', absent: true },
  'pages/institutions/institutions': { as: ['supervisor'] },
  'pages/focus/focus': { as: ['supervisor'] },
  'pages/interests/interests': { as: ['supervisor'] },
  'pages/term/term': { as: ['supervisor'] },
  'pages/rewards/rewards': { as: ['supervisor'] },
  'pages/reward/reward': { as: ['supervisor'], query: () => 'no=XS20260101AAAAAA' },
  'pages/supervisors/supervisors': { as: ['stranger'] },
  'pages/inbox/inbox': { as: ['supervisor'] },
  'pages/settings/settings': { as: ['stranger', 'supervisor'] },
  'pages/link/link': { as: ['stranger'] },
  'pages/tip/tip': { as: ['stranger'] },
  'pages/receipt/receipt': { as: ['stranger'], query: () => 'id=gone' },
  'pages/claim/claim': { as: ['stranger'] },
  'pages/apply/apply': { as: ['stranger', 'supervisor'] },
  'pages/report/report': { as: ['supervisor'] },
  'pages/opinion/opinion': { as: ['supervisor'] },
};

let world: ConsoleWorld;
let browser: Browser;
let phones: Record<Person, Phone>;
let facts: Facts;
let contexts: Record<Person, BrowserContext>;
beforeAll(async () => {
  world = await startConsoleWorld();
  browser = await openBrowser();
  const stranger = await createPhones(world.run.sandbox, 'demo').add('路人', { follow: false });
  const { phone: supervisor } = await world.supervisor('demo', '', '王秀兰');
  phones = { stranger, supervisor };
  const screen = { viewport: phoneScreen, deviceScaleFactor: 2 };
  contexts = { stranger: await browser.newContext(screen), supervisor: await browser.newContext(screen) };
  const { get } = await linkMini(world.run, supervisor);
  const { rows } = await get<{ rows: { no: string }[] }>('/matters');
  facts = { matter: rows[0]?.no ?? '' };
});
afterAll(async () => {
  await browser?.close();
  await world?.stop();
});

it('every page of app.json is visited here', () => {
  const app = JSON.parse(readFileSync(join(miniprogramRoot, 'app.json'), 'utf8')) as { pages: string[] };
  expect(Object.keys(visits).sort()).toEqual(app.pages.sort());
});

const walks = Object.entries(visits).flatMap(([path, { as, ...visit }]) =>
  as.map((who) => ({ path, who, ...visit })),
);

describe.each(walks)('$path as $who', ({ path, who, query, absent }) => {
  it.each(['normal', 'largest'] as const)('can be used by everybody at the %s font', async (font) => {
    const address = query ? `${path}?${query(facts)}` : path;
    const context = contexts[who];
    const mini = await openMini(browser, world.run, phones[who], { path: address, font, context });
    try {
      await mini.page.waitForLoadState('networkidle');
      await shoot(mini.page, `mini-${path.split('/').at(-1)}-${who}-${font}`);
      const agree = mini.screen().getByRole('button', { name: '同意，开始填写' });
      if (await agree.isVisible()) {
        // What lies behind is looked at too.
        expect(await axe(mini.page)).toEqual([]);
        await agree.click();
        await mini.page.waitForLoadState('networkidle');
        await shoot(mini.page, `mini-${path.split('/').at(-1)}-${who}-${font}-agreed`);
      }
      // A page that could not be read has hardly anything to look at.
      expect(await mini.screen().getByRole('button', { name: '重试' }).count()).toBe(absent ? 1 : 0);
      expect(await axe(mini.page)).toEqual([]);
      const wide = await mini.screen().evaluate((page) => page.scrollWidth - page.clientWidth);
      expect(wide, 'nothing is cut off at the right').toBeLessThanOrEqual(0);
      expect(mini.problems).toEqual([]);
    } finally {
      await mini.close();
    }
  });
});

describe('the phone page of the simulator', () => {
  it('opens the mini program inside the phone, and closes it', async () => {
    const page = await browser.newPage({ viewport: { width: 900, height: 900 } });
    await page.goto(`${world.run.sandbox}/?phones=${phones.stranger.openid}`);
    const frame = page.getByTestId(`phone-${phones.stranger.openid}`);
    await frame.getByTestId('mini-open').click();
    await frame.frameLocator('iframe').locator('wx-page').waitFor();
    await shoot(page, 'mini-in-the-phone');
    await frame.getByTestId('mini-close').click();
    expect(await frame.getByTestId('mini-screen').count()).toBe(0);
    await page.close();
  });
});
