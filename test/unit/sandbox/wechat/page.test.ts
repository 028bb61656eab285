import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Pair, startPair } from './support/sandbox.ts';

describe('the phone page', () => {
  let pair: Pair;
  beforeAll(async () => {
    pair = await startPair();
  });
  afterAll(() => pair.stop());

  it('comes with every module, style and sample that it names', async () => {
    const seen = new Set<string>();
    const missing: string[] = [];
    async function visit(path: string): Promise<void> {
      if (seen.has(path)) return;
      seen.add(path);
      const answer = await pair.call('GET', path);
      if (answer.status !== 200) missing.push(path);
      if (path === '/page/vue.js') return;
      const named = answer.text.matchAll(/(?:from|href|src)[ =:]*['"]((?:\/page|\.\.?)\/[^'"]+)['"]/g);
      for (const [, name = ''] of named) await visit(new URL(name, `http://x${path}`).pathname);
      for (const [, name] of answer.text.matchAll(/sample\('([^']+)'/g)) await visit(`/page/samples/${name}`);
    }
    await visit('/');
    await visit('/page/vue.js');
    expect(missing).toEqual([]);
    expect(seen.size).toBeGreaterThan(20);
  });

  it.each(['/page/../config.ts', '/page/%2e%2e/config.ts', '/page/..%2fconfig.ts', '/page//etc/passwd'])(
    'does not leave its folder: %s',
    async (path) => {
      expect((await pair.get(path)).status).toBeGreaterThanOrEqual(400);
    },
  );
});
