import { TOTP } from 'otpauth';
import type { DemoStaff } from '../../seed/staffFile.ts';
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
  return [
    `Fundwatch is ready in ${(readyAfter / 1000).toFixed(1)} s`,
    '',
    drawTable(addresses),
    '',
    '  Demo accounts (name, password, one-time code, secret for an authenticator app):',
    drawStaff(run.staff, now),
    '',
    `  Current codes: npm run codes. For tools: ${runFile}. Ctrl-C stops everything.`,
  ].join('\n');
}

/** Demo accounts with their one-time codes at `now`, one a line. */
export function drawStaff(staff: readonly DemoStaff[], now = Date.now()): string {
  const rows = staff.map(({ username, password, totpSecret, roles, name }) => {
    const code = new TOTP({ secret: totpSecret }).generate({ timestamp: now });
    return [username, password, `code now: ${code}`, totpSecret, `${name}, ${roles.join('+')}`];
  });
  return drawTable(rows);
}
