import { spawn } from 'node:child_process';
import { forwardLines } from '../../processes/tiedProcess.ts';
import { discard } from './discard.ts';
import { PACKAGE, SUITE } from './location.ts';
import { debianMirror } from './mirror.ts';

const KEYRING = '/usr/share/keyrings/debian-archive-keyring.gpg';
const EXPIRED = /is expired|is not valid yet/;

function options(directory: string, trustOldRelease: boolean): string[] {
  const apt = ['APT::Install-Recommends "false"', 'Acquire::Retries "3"'];
  // Signatures stay checked: this only accepts a mirror that has not been refreshed for a while.
  if (trustOldRelease) apt.push('Acquire::Check-Valid-Until "false"');
  const excluded = ['/usr/share/doc/*', '/usr/share/man/*', '/usr/share/locale/*', '/usr/share/info/*'];
  return [
    '--verbose',
    '--mode=root',
    '--variant=minbase',
    `--include=${PACKAGE}`,
    `--keyring=${KEYRING}`,
    ...apt.map((option) => `--aptopt=${option}`),
    ...excluded.map((path) => `--dpkgopt=path-exclude=${path}`),
    SUITE,
    directory,
    debianMirror(),
  ];
}

function run(args: readonly string[], onLine: (line: string) => void): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn('mmdebstrap', args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, LC_ALL: 'C', TMPDIR: '/tmp' },
    });
    forwardLines(child, onLine);
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}

/**
 * Installs Debian with DocumentDB into a folder, which is emptied first.
 * @throws Error with the end of mmdebstrap's output.
 */
export async function debootstrap(directory: string, onLine: (line: string) => void): Promise<void> {
  for (const trustOldRelease of [false, true]) {
    const tail: string[] = [];
    const keep = (line: string): void => {
      tail.push(line);
      if (tail.length > 200) tail.shift();
      onLine(line);
    };
    await discard(directory);
    if ((await run(options(directory, trustOldRelease), keep)) === 0) return;
    if (trustOldRelease || !tail.some((line) => EXPIRED.test(line))) {
      throw new Error(`mmdebstrap failed:\n${tail.slice(-15).join('\n')}`);
    }
  }
}
