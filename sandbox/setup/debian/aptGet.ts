import { spawn } from 'node:child_process';

/** How one call of apt-get or dpkg ended. */
export interface AptResult {
  ok: boolean;
  output: string;
}

const environment = {
  ...process.env,
  DEBIAN_FRONTEND: 'noninteractive',
  // Messages are looked at below, so they must not be translated.
  LC_ALL: 'C',
  NEEDRESTART_SUSPEND: '1',
};

/**
 * Runs apt-get or dpkg.
 * @param onPercent share done, 0 to 1, from apt's status lines: downloads are the first half
 */
export function runApt(
  command: string,
  args: readonly string[],
  onPercent: (fraction: number) => void = () => undefined,
): Promise<AptResult> {
  const child = spawn(command, args, { env: environment, stdio: ['ignore', 'pipe', 'pipe', 'pipe'] });
  let output = '';
  const keep = (chunk: Buffer) => {
    output = (output + chunk.toString()).slice(-20_000);
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  child.stdio[3]?.on('data', (chunk: Buffer) => {
    const fraction = aptFraction(chunk.toString());
    if (fraction !== undefined) onPercent(fraction);
  });
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ ok: false, output: error.message }));
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });
}

/** Reads `dlstatus:1:42.5:…` and `pmstatus:redis:80:…`, the last of them in a chunk. */
export function aptFraction(status: string): number | undefined {
  const last = [...status.matchAll(/^(dlstatus|pmstatus):[^:]*:([\d.]+):/gm)].at(-1);
  if (!last) return undefined;
  const half = Number(last[2]) / 200;
  return last[1] === 'dlstatus' ? half : 0.5 + half;
}

/** True when another package manager holds apt's or dpkg's lock. */
export function isLocked(output: string): boolean {
  return /could not get lock|unable to (acquire|lock)|is another process using it/i.test(output);
}

/** True when an earlier installation was cut off and dpkg asks to be set right. */
export function isInterrupted(output: string): boolean {
  return /dpkg was interrupted|dpkg --configure -a|unmet dependencies|fix-broken/i.test(output);
}

/** The one line of apt's output that says what went wrong. */
export function aptReason(output: string): string {
  const lines = output
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const errors = lines.filter((line) => line.startsWith('E: '));
  return (errors[0] ?? lines.at(-1) ?? 'it said nothing').replace(/^E:\s*/, '').slice(0, 200);
}
