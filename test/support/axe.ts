import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** One thing that axe found, with the first place. */
export interface AxeFinding {
  rule: string;
  impact: string;
  where: string;
  why: string;
}

interface Result {
  violations: { id: string; impact: string; nodes: { html: string; failureSummary: string }[] }[];
}

/** Runs axe on what is visible, with the rules of WCAG 2.1 A and AA. */
export async function axe(page: Page): Promise<AxeFinding[]> {
  await page.evaluate(source);
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];
  const options = JSON.stringify({ runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
  const { violations } = (await page.evaluate(`axe.run(document, ${options})`)) as Result;
  return violations.flatMap(({ id, impact, nodes }) =>
    nodes.map(({ html, failureSummary }) => ({
      ...{ rule: id, impact },
      where: html.slice(0, 160),
      why: failureSummary.replace(/\s+/g, ' ').slice(0, 200),
    })),
  );
}
