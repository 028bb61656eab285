import type { CDPSession, Page } from 'playwright-core';

/** A figure with the processor time behind it; ms. On a busy machine the second says what the first cannot. */
export interface Timed {
  wall: number;
  cpu: number;
}

/** Measures processor time of the page's main thread around what it is given. */
export async function processorClock(page: Page): Promise<(act: () => Promise<number>) => Promise<Timed>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async (act) => {
    const before = await taskTime(session);
    const wall = await act();
    return { wall, cpu: (await taskTime(session)) - before };
  };
}

async function taskTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000;
}
