import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { build } from './build/build.ts';
import { prebuiltScript } from './http/loadScript.ts';

// For images without development packages: the script that the simulator serves.
const { script, ms } = await build();
mkdirSync(dirname(prebuiltScript), { recursive: true });
writeFileSync(prebuiltScript, script);
console.log(`${prebuiltScript}: ${(script.length / 1024).toFixed(0)} KB in ${ms.toFixed(0)} ms`);
