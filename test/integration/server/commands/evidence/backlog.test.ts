import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { planScanBacklog } from '../../../../../server/commands/evidence/scanBacklog.ts';
import { Evidence } from '../../../../../server/models/evidence.ts';
import { LongJob } from '../../../../../server/models/longJob.ts';
import type { Scanner } from '../../../../../server/platform/scanner.ts';
import { docx } from '../../../../support/evidenceFiles.ts';
import { chainOf, type TestUploader, uploader, work } from '../../../../support/evidenceWorld.ts';
import { startTestApp, type TestApp } from '../../http/support/testApp.ts';

let app: TestApp;
let one: TestUploader;
beforeAll(async () => {
  app = await startTestApp();
  one = uploader(app, 'one');
});
afterAll(() => app.stop());
beforeEach(async () => {
  await Evidence.deleteMany({});
  await LongJob.deleteMany({});
});

const engine = 'ClamAV 1.4.3/1';
/** Finds something in files that have the word; `seen` are the sizes that it was given. */
function scanner(say: (bytes: Buffer) => 'clean' | 'infected' | 'down' = () => 'clean') {
  const seen: number[] = [];
  const scan: Scanner['scan'] = async (bytes) => {
    seen.push(bytes.length);
    const state = say(Buffer.from(bytes));
    if (state === 'down') throw new Error('clamd does not answer');
    return state === 'clean' ? { state, engine } : { state, engine, signature: 'Eicar' };
  };
  return { scan, seen };
}

/** Files of a time without a scanner, by id as the walk meets them. */
async function old(count: number, word = ''): Promise<string[]> {
  const ids: string[] = [];
  for (let n = 0; n < count; n += 1) ids.push(await one.store(docx({ 'word/a.txt': `${word}${n}` })));
  await work(app);
  app.pass(2 * 60 * 60_000);
  return ids.sort();
}

const states = async (ids: readonly string[]) =>
  Promise.all(ids.map(async (id) => (await Evidence.findById(id).lean())?.scan.state));

it('what came before there was a scanner is scanned once, and what it finds something in is quarantined', async () => {
  const clean = await old(2);
  const [bad = ''] = await old(1, 'VIRUS');
  expect(await states([...clean, bad])).toEqual(['unscanned', 'unscanned', 'unscanned']);
  const fresh = await one.store(docx({ 'word/a.txt': 'fresh' }));
  await planScanBacklog(app.services);
  const clamd = scanner((bytes) => (bytes.includes('VIRUS') ? 'infected' : 'clean'));
  await work(app, clamd);
  expect(await states([...clean, bad])).toEqual(['clean', 'clean', 'infected']);
  expect(await chainOf(bad)).toEqual(['stored', 'scanned']);
  // A file that has just come was scanned by its own job, and not a second time.
  expect(await chainOf(fresh)).toEqual(['stored', 'scanned']);
  expect(await LongJob.countDocuments()).toBe(0);
  const looked = clamd.seen.length;
  await planScanBacklog(app.services);
  await work(app, clamd);
  expect(clamd.seen.length).toBe(looked);
});

it('cut off in the middle, it goes on after the last file', async () => {
  const ids = await old(3);
  await planScanBacklog(app.services);
  let left = 1;
  const dying = scanner(() => {
    left -= 1;
    return left < 0 ? 'down' : 'clean';
  });
  await expect(work(app, dying)).rejects.toThrow('clamd');
  expect(await states(ids)).toEqual(['clean', 'unscanned', 'unscanned']);
  expect(await LongJob.findOne().lean()).toMatchObject({ cursor: ids[0] });
  const back = scanner();
  await work(app, back);
  expect(await states(ids)).toEqual(['clean', 'clean', 'clean']);
  expect(back.seen).toHaveLength(2);
});

it('a file that the scanner cannot judge blocks no other', async () => {
  const [first = '', ...others] = await old(3);
  const row = await Evidence.findById(first).orFail().lean();
  await planScanBacklog(app.services);
  const judge = scanner((bytes) => (bytes.length > 1 && isFirst(bytes) ? 'down' : 'clean'));
  const original = await app.objects.get(row.originalId);
  function isFirst(bytes: Buffer): boolean {
    return original?.bytes.equals(bytes) ?? false;
  }
  await work(app, judge);
  expect(await states([first, ...others])).toEqual(['unscanned', 'clean', 'clean']);
  expect(await chainOf(first)).toEqual(['stored']);
  await planScanBacklog(app.services);
  await work(app, scanner());
  expect(await states([first])).toEqual(['clean']);
});
