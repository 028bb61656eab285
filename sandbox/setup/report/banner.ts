import { TOTP } from 'otpauth';
import type { RunFile } from '../runFile.ts';
import { drawTable } from './table.ts';

/**
 * What a person needs to know once everything runs.
 * @param readyAfter milliseconds since the command was given
 */
export function banner(run: RunFile, runFile: string, readyAfter: number, now = Date.now()): string {
  const addresses = [
    ['staff console', run.console],
    ['phone page', `${run.sandbox}/`],
    ['server', run.server],
  ];
  const staff = run.staff.map(({ username, password, totpSecret, roles, name }) => {
    const totp = new TOTP({ secret: totpSecret });
    return [
      username,
      password,
      `code now: ${totp.generate({ timestamp: now })}`,
      totpSecret,
      `${name}, ${roles.join('+')}`,
    ];
  });
  return [
    `Fundwatch is ready in ${(readyAfter / 1000).toFixed(1)} s`,
    '',
    drawTable(addresses),
    '',
    '  Demo accounts (name, password, one-time code, secret for an authenticator app):',
    drawTable(staff),
    '',
    `  Current codes: npm run codes. For tools: ${runFile}. Ctrl-C stops everything.`,
  ].join('\n');
}
