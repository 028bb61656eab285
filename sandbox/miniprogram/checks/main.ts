import { miniprogramRoot } from '../build/miniprogramRoot.ts';
import { type Check, findingText } from './finding.ts';
import { miniChecks } from './registry.ts';

/** `main.ts [name…]`: runs the named checks, by default all; what they find goes to standard output. */
async function main(): Promise<number> {
  const checks: Readonly<Record<string, Check>> = miniChecks;
  const names = process.argv.slice(2);
  const wanted = names.length > 0 ? names : Object.keys(checks);
  let failed = false;
  for (const name of wanted) {
    const check = checks[name];
    if (!check) throw new Error(`no check is called ${name}; there are ${Object.keys(checks).join(', ')}`);
    const findings = await check.find(miniprogramRoot);
    failed ||= findings.length > 0;
    for (const finding of findings) console.log(`miniprogram/${findingText(finding)}`);
  }
  return failed ? 1 : 0;
}

process.exitCode = await main();
