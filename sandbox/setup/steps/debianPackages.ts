import { rootfsReady, neededPackages as storePackages } from '../../mongo/ensureRootfs.ts';
import { neededPackages as redisPackages } from '../../redis/startRedis.ts';
import { installDebianPackages } from '../debian/install.ts';
import { missingPackages } from '../debian/installed.ts';
import type { SetupContext } from './context.ts';
import type { Step } from './step.ts';

/** What the end-to-end tests drive, the fonts without which its screenshots show boxes, and the virus scanner. */
const testPackages = ['chromium', 'fonts-noto-cjk', 'clamav-daemon'];

/** Debian packages that are wanted and not there. */
export function packagesToInstall({ external, forTests, facts }: SetupContext): string[] {
  const wanted = [
    ...(external.mongodbUri || rootfsReady() ? [] : storePackages()),
    ...(external.redisUrl ? [] : redisPackages()),
    ...(forTests ? testPackages : []),
  ];
  return wanted.length > 0 ? missingPackages(wanted, facts) : [];
}

/** Installs what is missing from Debian's archive. */
export const debianPackages: Step<SetupContext> = {
  title: 'Debian packages',
  weight: 60,
  disk: (context) => ({ '/usr': packagesToInstall(context).length * 250_000_000 }),
  needed: (context) => packagesToInstall(context).length > 0,
  run: (context, report) => installDebianPackages(packagesToInstall(context), report),
};
