import { chromium } from 'playwright-core';
import { build } from '../sandbox/miniprogram/build/build.ts';
import type { Benchmark } from './benchmark.ts';
import { loadLine, machineLine } from './chat/report/machine.ts';
import { longList } from './miniProgram/answers.ts';
import { longestTaskWhileScrolling, probe, timeChange, timeStart } from './miniProgram/measure.ts';
import { serve } from './miniProgram/serve.ts';

/** Limits of issue 7, Speed; ms. */
const limits = { start: 1_000, change: 200, task: 100 };
const runs = { full: 15, quick: 5 };

/** Start, page change and a long list in Chromium, beside a bare page with the same elements. */
export const miniprogram: Benchmark = {
  title: 'the mini program in Chromium: start, page change, a long list, beside a bare page',
  async run({ quick, signal }) {
    console.log(`${machineLine()}\nload average ${loadLine()}`);
    const { script, ms } = await build();
    console.log(`built in ${ms.toFixed(0)} ms: ${(script.length / 1024).toFixed(0)} KB of script`);
    const served = await serve(script);
    const browser = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--no-first-run',
        '--disable-background-networking',
      ],
    });
    try {
      const page = await browser.newPage({ viewport: { width: 375, height: 812 }, deviceScaleFactor: 2 });
      await page.addInitScript(probe);
      const address = `${served.url}/mini/?openid=bench`;
      const cold = await timeStart(page, address);
      served.setBare(
        await page.evaluate<string>(
          'document.documentElement.outerHTML.replace(/<script.*?<\\/script>/g, "")',
        ),
      );
      const figures = { starts: [], bares: [], changes: [], lists: [], tasks: [] } as Record<
        string,
        number[]
      >;
      const { starts = [], bares = [], changes = [], lists = [], tasks = [] } = figures;
      for (let run = 0; run < (quick ? runs.quick : runs.full) && !signal.aborted; run += 1) {
        bares.push(await timeStart(page, `${served.url}/bare`));
        starts.push(await timeStart(page, address));
        changes.push(await timeChange(page, { card: '条新消息', to: 'inbox', selector: '.card', count: 10 }));
        await page.evaluate('wx.navigateBack()');
        lists.push(
          await timeChange(page, {
            card: '我的事项',
            to: 'matters',
            selector: 'wx-list-row',
            count: longList,
          }),
        );
        tasks.push(await longestTaskWhileScrolling(page));
      }
      line('first start, nothing kept', [cold]);
      line('start to first content, warm', starts, limits.start);
      line('the same elements as a bare page', bares);
      line('page change, to ten messages', changes, limits.change);
      line(`page change, to a list of ${longList}`, lists);
      line('longest task while scrolling it', tasks, limits.task);
    } finally {
      await browser.close();
      await served.stop();
    }
  },
};

function line(what: string, values: readonly number[], limit?: number): void {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
  const verdict =
    limit === undefined ? '' : at(0.95) <= limit ? `  limit ${limit}: kept` : `  limit ${limit}: MISSED`;
  console.log(`${what.padEnd(36)} median ${at(0.5).toFixed(0)} ms, 95 % ${at(0.95).toFixed(0)} ms${verdict}`);
}
