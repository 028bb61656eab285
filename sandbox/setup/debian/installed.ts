import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Facts } from '../facts/facts.ts';

/** A program or file by which a package is known to be there on systems that did not get it from apt. */
const evidence: Record<string, { program?: string; file?: string }> = {
  mmdebstrap: { program: 'mmdebstrap' },
  'redis-server': { program: 'redis-server' },
  chromium: { program: 'chromium' },
  'clamav-daemon': { program: 'clamd' },
  'debian-archive-keyring': { file: '/usr/share/keyrings/debian-archive-keyring.gpg' },
  'fonts-noto-cjk': { file: '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc' },
};

/** Those of the packages that are not there, or only half. */
export function missingPackages(packages: readonly string[], facts: Facts): string[] {
  const states = dpkgStates(packages);
  return packages.filter((name) => {
    const state = states.get(name);
    if (state?.startsWith('install')) return state !== 'install ok installed';
    const { program, file } = evidence[name] ?? {};
    return !((program && facts.findProgram(program)) || (file && existsSync(file)));
  });
}

function dpkgStates(packages: readonly string[]): Map<string, string> {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg's own format language
  const { stdout } = spawnSync('dpkg-query', ['-W', '-f=${Package}\t${Status}\n', ...packages], {
    encoding: 'utf8',
  });
  const lines = (stdout ?? '').split('\n').filter(Boolean);
  return new Map(lines.map((line) => line.split('\t') as [string, string]));
}
