import { generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { miniprogramRoot } from './build/miniprogramRoot.ts';

/** Outside the project: 697 packages and 276 MB that nothing else needs. */
const folder = process.env.MINIPROGRAM_CI_DIR ?? join(homedir(), '.fundwatch-miniprogram-ci');

const missing = `WeChat's own compiler is not installed. It is optional and stays outside the project:
  mkdir -p ${folder} && npm install --prefix ${folder} miniprogram-ci@2.1.42
Then: npm run mini:compile`;

/** The part of miniprogram-ci that is used. */
interface Compiler {
  Project: new (options: Record<string, unknown>) => object;
  DefaultProjectAttr: object;
  getCompiledResult(
    options: { project: object; desc: string; setting: object },
    savePath: string,
  ): Promise<unknown>;
}

/**
 * Compiles the mini program with WeChat's own compiler, without key and network: the attributes of the project, which
 * it would fetch, are its defaults, and the key is made for this run and signs nothing.
 */
async function main(): Promise<number> {
  if (!existsSync(join(folder, 'node_modules', 'miniprogram-ci'))) {
    console.log(missing);
    return 0;
  }
  const ci = createRequire(join(folder, 'package.json'))('miniprogram-ci') as Compiler;
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
    publicKeyEncoding: { type: 'pkcs1', format: 'pem' },
  });
  const out = join(folder, 'out');
  mkdirSync(out, { recursive: true });
  const keyPath = join(out, 'throwaway.key');
  writeFileSync(keyPath, privateKey, { mode: 0o600 });
  class OfflineProject extends ci.Project {
    async attr() {
      return { ...ci.DefaultProjectAttr };
    }
  }
  const project = new OfflineProject({
    appid: 'touristappid',
    type: 'miniProgram',
    projectPath: join(miniprogramRoot, '..'),
    privateKeyPath: keyPath,
    ignores: ['node_modules/**/*'],
  });
  const setting = { es6: true, minified: true, useCompilerPlugins: ['typescript'] };
  const since = Date.now();
  await ci.getCompiledResult({ project, desc: 'check', setting }, join(out, 'miniprogram.zip'));
  console.log(`compiled in ${((Date.now() - since) / 1000).toFixed(0)} s: ${join(out, 'miniprogram.zip')}`);
  return 0;
}

process.exitCode = await main();
