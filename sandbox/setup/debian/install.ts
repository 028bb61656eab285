import { setTimeout as sleep } from 'node:timers/promises';
import { SetupProblem } from '../bootstrap/problem.mjs';
import type { Report } from '../report/progress.ts';
import { type AptResult, aptReason, isInterrupted, isLocked, runApt } from './aptGet.ts';
import { withoutServices } from './noServices.ts';

/** How long another package manager is waited for; milliseconds. */
const patience = 10 * 60_000;

/** Services that a package would have started at the next boot. */
const services: Record<string, readonly string[]> = {
  'redis-server': ['redis-server'],
  'clamav-daemon': ['clamav-daemon', 'clamav-freshclam'],
};

/**
 * Installs Debian packages without their recommendations and without starting anything.
 * @throws SetupProblem with apt's own reason
 */
export async function installDebianPackages(packages: readonly string[], report: Report): Promise<void> {
  report(0, 'reading package lists');
  // A failure here is not the end: the lists at hand may do, and if not apt-get install says why.
  const update = await patiently(() => runApt('apt-get', ['update', '-q'], (f) => report(f * 0.2)), report);
  report(0.2, packages.join(', '));
  const install = () =>
    runApt(
      'apt-get',
      ['install', '-y', '-q', '--no-install-recommends', '-o', 'APT::Status-Fd=3', ...packages],
      (fraction) => report(0.2 + 0.8 * fraction),
    );
  let result = await withoutServices(() => patiently(install, report));
  if (!result.ok && isInterrupted(result.output)) {
    report(0.2, 'repairing an installation that was cut off');
    await withoutServices(async () => {
      await patiently(() => runApt('dpkg', ['--configure', '-a']), report);
      await patiently(() => runApt('apt-get', ['install', '-y', '-q', '-f']), report);
      result = await patiently(install, report);
    });
  }
  if (!result.ok) {
    const reason = aptReason(update.ok ? result.output : `${update.output}\n${result.output}`);
    throw new SetupProblem(
      `apt-get could not install ${packages.join(' ')} (${reason}): set that right, run \`docker compose up\`, or set MONGODB_URI and REDIS_URL.`,
    );
  }
  for (const name of packages) {
    // Not systemctl: this one is everywhere, minimal images included, and disables the systemd unit as well.
    for (const service of services[name] ?? []) await runApt('update-rc.d', [service, 'disable']);
  }
}

async function patiently(call: () => Promise<AptResult>, report: Report): Promise<AptResult> {
  const until = Date.now() + patience;
  for (;;) {
    const result = await call();
    if (result.ok || !isLocked(result.output)) return result;
    if (Date.now() > until) {
      throw new SetupProblem(
        'another package manager has held its lock for ten minutes: end it, then run this again.',
      );
    }
    report(0, 'waiting for another package manager to finish');
    await sleep(2_000);
  }
}
