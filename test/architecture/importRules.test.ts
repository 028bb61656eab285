import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cruiseTree, importRules } from './support/cruiseTree.ts';

/** A file that breaks the rule, and what it imports. */
type Offence = readonly [file: string, imports: string];

/** At least one way to break each rule. */
const offences: Record<string, readonly Offence[]> = {
  'layer server/http': [
    ['server/http/a.ts', 'server/models/m.ts'],
    ['server/http/a.ts', 'server/wechat/callback/m.ts'],
    ['server/http/a.ts', 'server/queues/m.ts'],
  ],
  'layer server/queues': [['server/queues/a.ts', 'server/http/m.ts']],
  'layer server/commands': [['server/commands/a.ts', 'server/queues/m.ts']],
  'layer server/queries': [['server/queries/a.ts', 'server/presenters/m.ts']],
  'layer server/presenters': [['server/presenters/a.ts', 'server/outbox/m.ts']],
  'layer server/permissions': [['server/permissions/a.ts', 'server/models/m.ts']],
  'layer bot': [['bot/a.ts', 'server/commands/m.ts']],
  'layer server/domain': [['server/domain/a.ts', 'server/platform/m.ts']],
  'layer server/profiles': [['server/profiles/a.ts', 'server/models/m.ts']],
  'layer server/forms': [['server/forms/a.ts', 'server/domain/m.ts']],
  'layer server/migrations': [['server/migrations/a.ts', 'server/commands/m.ts']],
  'layer server/models': [['server/models/a.ts', 'server/outbox/m.ts']],
  'layer server/outbox': [['server/outbox/a.ts', 'server/commands/m.ts']],
  'layer server/wechat': [['server/wechat/a.ts', 'server/models/m.ts']],
  'layer server/platform': [['server/platform/a.ts', 'server/models/m.ts']],
  'layer server/config.ts': [['server/config.ts', 'server/platform/m.ts']],
  'layer console': [['console/src/a.ts', 'server/http/m.ts']],
  'layer miniprogram': [['miniprogram/a.ts', 'server/forms/engine/m.ts']],
  vault: [['server/queries/leads/a.ts', 'server/models/leadReporter.ts']],
  webhook: [
    ['server/http/webhook/a.ts', 'server/wechat/officialAccount.ts'],
    ['server/http/webhook/a.ts', 'server/wechat/pay/payClient.ts'],
    ['server/http/webhook/a.ts', 'server/models/m.ts'],
  ],
  'presenters read no store': [['server/presenters/a.ts', 'server/models/m.ts']],
  'no cycles': [['server/domain/a.ts', 'server/domain/a.ts']],
  'processes are roots': [
    ['server/http/a.ts', 'server/processes/m.ts'],
    ['sandbox/seed/a.ts', 'server/processes/m.ts'],
  ],
  'product knows no sandbox': [
    ['server/http/a.ts', 'sandbox/wechat/m.ts'],
    ['bot/a.ts', 'test/support/m.ts'],
    ['console/src/a.ts', 'sandbox/seed/m.ts'],
  ],
  'form engine stands alone': [
    ['server/forms/engine/a.ts', 'server/forms/m.ts'],
    ['server/forms/engine/a.ts', 'zod'],
  ],
  'settings are passed on': [
    ['server/platform/a.ts', 'server/config.ts'],
    ['server/http/a.ts', 'server/config.ts'],
  ],
  'pure layers do no I/O': [
    ['bot/a.ts', 'node:fs'],
    ['server/domain/a.ts', 'node:http'],
    ['server/permissions/a.ts', 'node:crypto'],
  ],
  'pure layers use no package that does I/O': [['bot/a.ts', 'ioredis']],
  'bullmq stays in queues': [['server/commands/a.ts', 'bullmq']],
  'mongoose stays in models': [['server/http/a.ts', 'mongoose']],
  'koa stays in http': [
    ['server/commands/a.ts', 'koa'],
    ['server/commands/a.ts', '@koa/router'],
  ],
  'WeChat packages stay in wechat': [['server/commands/a.ts', 'co-wechat-api']],
  'no development package at run time': [['server/platform/a.ts', 'vite']],
  'imports resolve': [['server/platform/a.ts', './missing.ts']],
};

const packages = ['zod', 'ioredis', 'bullmq', 'mongoose', 'koa', '@koa/router', 'co-wechat-api'];
let tree: string;
beforeEach(() => {
  tree = mkdtempSync(join(tmpdir(), 'fw-rules-'));
  for (const name of [...packages, 'vite']) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
    write(`node_modules/${name}/index.js`, 'module.exports = {};');
  }
  const dependencies = Object.fromEntries(packages.map((name) => [name, '1']));
  write('package.json', JSON.stringify({ dependencies, devDependencies: { vite: '1' } }));
});
afterEach(() => rmSync(tree, { recursive: true, force: true }));

function write(path: string, text: string) {
  const file = join(tree, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function commit([file, imports]: Offence, kind = 'import') {
  const isFile = /^(server|bot|console|sandbox|test|miniprogram)\//.test(imports);
  if (isFile) write(imports, 'export const x = 1;\n');
  const specifier = isFile ? `${'../'.repeat(file.split('/').length - 1)}${imports}` : imports;
  write(file, `${kind} { x } from '${specifier}';\nexport const y = x;\n`);
}

async function brokenRules() {
  const folders = ['server', 'bot', 'console', 'sandbox', 'test', 'miniprogram'];
  const violations = await cruiseTree(
    tree,
    folders.filter((folder) => existsSync(join(tree, folder))),
  );
  return violations.map(({ rule }) => rule);
}

describe('each rule can be broken', () => {
  it('and each has an example here', () => {
    expect(Object.keys(offences).sort()).toEqual(
      (importRules.forbidden ?? []).map(({ name }) => name).sort(),
    );
  });

  for (const [rule, examples] of Object.entries(offences)) {
    it.each(examples)(`${rule}: %s imports %s`, async (...offence) => {
      commit(offence);
      expect(await brokenRules()).toContain(rule);
    });
  }
});
