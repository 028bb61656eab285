import { existsSync, readFileSync } from 'node:fs';
import { TOTP } from 'otpauth';
import { defaultVar, layoutOf } from './layout.ts';
import { drawTable } from './report/table.ts';
import type { RunFile } from './runFile.ts';

// `npm run codes`: the one-time codes of the demo accounts right now, for people without an authenticator.
const { runFile } = layoutOf(defaultVar());
if (existsSync(runFile)) {
  const { staff } = JSON.parse(readFileSync(runFile, 'utf8')) as RunFile;
  const left = 30 - Math.floor((Date.now() / 1000) % 30);
  const rows = staff.map(({ username, password, totpSecret }) => [
    username,
    password,
    new TOTP({ secret: totpSecret }).generate(),
  ]);
  console.log(`${drawTable(rows)}\n  good for ${left} more seconds`);
} else {
  console.error('fundwatch: nothing runs here; `npm start` starts it.');
  process.exitCode = 1;
}
