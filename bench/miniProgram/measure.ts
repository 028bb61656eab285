import type { Page } from 'playwright-core';

/**
 * Runs in the page: notes when the first content is painted, and every task above 50 ms. Text, because this project
 * knows no DOM.
 */
export const probe = `
  window.__bench = { first: 0, long: [] };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.__bench.long.push(entry.duration);
  }).observe({ type: 'longtask', buffered: true });
  new MutationObserver((_changes, observer) => {
    if (!document.querySelector('.card')) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => { window.__bench.first = performance.now(); }));
  }).observe(document, { childList: true, subtree: true });`;

/** From the call for the page to the first content on the screen; ms. */
export async function timeStart(page: Page, url: string): Promise<number> {
  await page.goto(url);
  await page.waitForFunction('window.__bench.first > 0');
  return page.evaluate('window.__bench.first');
}

/** From a tap on a card of the home page to `count` elements of the next page on the screen; ms. */
export function timeChange(
  page: Page,
  { card, to, selector, count }: { card: string; to: string; selector: string; count: number },
): Promise<number> {
  return page.evaluate(`new Promise((resolve) => {
    const cards = [...document.querySelectorAll('wx-page:not([hidden]) .card')];
    const card = cards.find((one) => one.textContent.includes(${JSON.stringify(card)}));
    const since = performance.now();
    const look = () => {
      const shown = document.querySelectorAll('wx-page[is="pages/${to}/${to}"] ${selector}').length;
      if (shown >= ${count}) {
        return requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - since)));
      }
      requestAnimationFrame(look);
    };
    for (const type of ['mousedown', 'mouseup', 'click']) {
      card.dispatchEvent(new MouseEvent(type, { bubbles: true, clientX: 1, clientY: 1 }));
    }
    look();
  })`);
}

/** Scrolls the visible page to its end and gives the longest task on the way; ms, 0 when none was above 50. */
export async function longestTaskWhileScrolling(page: Page): Promise<number> {
  await page.evaluate('void (window.__bench.long = [])');
  await page.mouse.move(180, 400);
  for (let step = 0; step < 60; step += 1) {
    await page.mouse.wheel(0, 600);
    await page.evaluate('new Promise((resolve) => requestAnimationFrame(resolve))');
  }
  return page.evaluate('Math.max(0, ...window.__bench.long)');
}
