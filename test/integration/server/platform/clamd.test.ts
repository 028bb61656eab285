import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Evidence } from '../../../../server/models/evidence.ts';
import { createClamdScanner } from '../../../../server/platform/clamdScanner.ts';
import { docx, photo, zipOf } from '../../../support/evidenceFiles.ts';
import { uploader, work } from '../../../support/evidenceWorld.ts';
import { startTestApp } from '../http/support/testApp.ts';

/** Debian's `clamav-daemon`, which `npm test` installs. The protocol itself is in the unit tests. */
const clamd = '/usr/sbin/clamd';
const isThere = existsSync(clamd);
if (!isThere)
  process.stderr.write(`clamd.test.ts: skipped, no ${clamd} here; apt-get install clamav-daemon\n`);
// Put together here, so that no scanner takes this file for the test virus.
const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

describe.runIf(isThere)('a real clamd with one signature', () => {
  let folder: string;
  let daemon: ChildProcess;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fundwatch-clamd-'));
    await mkdir(join(folder, 'db'));
    await writeFile(
      join(folder, 'db', 'local.ndb'),
      `Eicar-Local:0:*:${Buffer.from(eicar).toString('hex')}\n`,
    );
    const settings = [
      `DatabaseDirectory ${join(folder, 'db')}`,
      `LocalSocket ${join(folder, 'clamd.sock')}`,
      'Foreground yes',
      'StreamMaxLength 21M',
    ];
    await writeFile(join(folder, 'clamd.conf'), `${settings.join('\n')}\n`);
    daemon = spawn(clamd, ['-c', join(folder, 'clamd.conf')], { stdio: 'ignore' });
    // It loads its signatures before it listens.
    while (!existsSync(join(folder, 'clamd.sock')) && daemon.exitCode === null) await sleep(50);
  });
  afterAll(async () => {
    daemon.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  });
  const scan = (bytes: Uint8Array) => createClamdScanner(join(folder, 'clamd.sock')).scan(bytes);

  it('knows the test virus, alone and inside a document, and nothing in a photo', async () => {
    const infected = { state: 'infected', signature: 'Eicar-Local.UNOFFICIAL' };
    expect(await scan(Buffer.from(eicar))).toMatchObject(infected);
    expect(await scan(docx({ 'word/media/a.bin': eicar }))).toMatchObject(infected);
    expect(await scan(zipOf({ 'a.txt': 'nothing' }))).toMatchObject({ state: 'clean' });
    const clean = await scan(await photo());
    expect(clean).toEqual({ state: 'clean', engine: expect.stringMatching(/^ClamAV \d/) });
  });

  it('takes 20 MB, and says so when a file is beyond its limit', async () => {
    expect(await scan(Buffer.alloc(20 * 2 ** 20, 7))).toMatchObject({ state: 'clean' });
    await expect(scan(Buffer.alloc(23 * 2 ** 20, 7))).rejects.toThrow(/size limit|EPIPE|ECONNRESET/);
  });

  it('what somebody uploads is scanned by it, and quarantined where it finds something', async () => {
    const app = await startTestApp();
    const one = uploader(app, 'one');
    const clean = await one.store(docx({ 'word/a.txt': 'nothing' }));
    const infected = await one.store(docx({ 'word/media/a.bin': eicar }));
    await work(app, createClamdScanner(join(folder, 'clamd.sock')));
    const states = await Promise.all([clean, infected].map((id) => Evidence.findById(id).orFail().lean()));
    expect(states.map(({ scan }) => scan.state)).toEqual(['clean', 'infected']);
    expect(states[1]?.scan.engine).toMatch(/^ClamAV \d/);
    await app.stop();
  });
});
