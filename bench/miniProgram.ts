import { chromium } from 'playwright-core';
import { build } from '../sandbox/miniprogram/build/build.ts';
import type { Benchmark } from './benchmark.ts';
import { loadLine, machineLine } from './chat/report/machine.ts';
import { longList } from './miniProgram/answers.ts';
import { longestTaskWhileScrolling, probe, timeChange, timeStart } from './miniProgram/measure.ts';
import { processorClock, type Timed } from './miniProgram/processorTime.ts';
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
      const timed = await processorClock(page);
      // A new document counts its processor time anew.
      const started = async (url: string) => ({ wall: await timeStart(page, url), cpu: 0 });
      const cold = await started(address);
      served.setBare(await page.evaluate<string>(bareCopy));
      const starts: Timed[] = [];
      const bares: Timed[] = [];
      const changes: Timed[] = [];
      const lists: Timed[] = [];
      const tasks: number[] = [];
      for (let run = 0; run < (quick ? runs.quick : runs.full) && !signal.aborted; run += 1) {
        bares.push(await started(`${served.url}/bare`));
        starts.push(await started(address));
        changes.push(
          await timed(() =>
            timeChange(page, { card: '条新消息', to: 'inbox', selector: '.card', count: 10 }),
          ),
        );
        await page.evaluate('wx.navigateBack()');
        const list = { card: '我的事项', to: 'matters', selector: 'wx-list-row', count: longList };
        lists.push(await timed(() => timeChange(page, list)));
        tasks.push(await longestTaskWhileScrolling(page));
      }
      line('first start, nothing kept', [cold]);
      line('start to first content, warm', starts, limits.start);
      line('the same elements as a bare page', bares);
      line('page change, to ten messages', changes, limits.change);
      line(`page change, to a list of ${longList}`, lists);
      line(
        'longest task while scrolling it',
        tasks.map((wall) => ({ wall, cpu: 0 })),
        limits.task,
      );
    } finally {
      await browser.close();
      await served.stop();
    }
  },
};

const bareCopy = 'document.documentElement.outerHTML.replace(/<script.*?<\\/script>/g, "")';

function line(what: string, values: readonly Timed[], limit?: number): void {
  const at = (part: number, of: (one: Timed) => number) => {
    const sorted = values.map(of).sort((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
  };
  const wall = ({ wall }: Timed) => wall;
  const cpu = at(0.5, ({ cpu }) => cpu);
  const figures = `median ${at(0.5, wall).toFixed(0)} ms, 95 % ${at(0.95, wall).toFixed(0)} ms`;
  const processor = cpu > 0 ? `, processor ${cpu.toFixed(0)} ms` : '';
  const verdict =
    limit === undefined ? '' : `  limit ${limit}: ${at(0.95, wall) <= limit ? 'kept' : 'MISSED'}`;
  console.log(`${what.padEnd(36)} ${figures}${processor}${verdict}`);
}
