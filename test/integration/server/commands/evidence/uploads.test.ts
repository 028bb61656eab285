import { randomBytes } from 'node:crypto';
import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { purgeUploads } from '../../../../../server/commands/evidence/purgeUploads.ts';
import { Event } from '../../../../../server/models/event.ts';
import { Evidence } from '../../../../../server/models/evidence.ts';
import { Upload } from '../../../../../server/models/upload.ts';
import { UploadPart } from '../../../../../server/models/uploadPart.ts';
import { uploadStatus } from '../../../../../server/queries/evidence/uploadStatus.ts';
import { docx, photo } from '../../../../support/evidenceFiles.ts';
import { bureauId, chainOf, sha256, type TestUploader, uploader } from '../../../../support/evidenceWorld.ts';
import { refusalOf } from '../../../../support/refusal.ts';
import { startTestApp, type TestApp } from '../../http/support/testApp.ts';

let app: TestApp;
let one: TestUploader;
/** A photo of three parts. */
let large: Buffer;
beforeAll(async () => {
  app = await startTestApp();
  one = uploader(app, 'one');
  large = await photo({ width: 2_400, height: 1_800, quality: 95 });
  expect(Math.ceil(large.length / 2 ** 20)).toBeGreaterThan(2);
});
afterAll(() => app.stop());

const days = (count: number) => count * 86_400_000;
const codes = ({ problems }: { problems: readonly { path: string; code: string }[] }) =>
  problems.map(({ path, code }) => `${path} ${code}`);

it('takes parts in any order and twice, and keeps the file byte for byte', async () => {
  const { id, parts } = await one.start(large, { name: '现场.jpg', mime: 'image/jpeg' });
  const order = parts.map((_, n) => n).reverse();
  for (const n of order.slice(0, -1)) await one.put(id, n, parts[n] ?? Buffer.alloc(0));
  expect(codes(await refusalOf(one.finish(id)))).toEqual(['parts.0 missing']);
  const { stored } = await uploadStatus(one.context, { id, owner: one.owner });
  expect(stored).toEqual(order.slice(0, -1).sort((a, b) => a - b));
  await one.put(id, 1, Buffer.alloc(2 ** 20, 1));
  await one.put(id, 1, parts[1] ?? Buffer.alloc(0));
  await one.put(id, 0, parts[0] ?? Buffer.alloc(0));

  const evidence = await one.finish(id);
  expect(evidence).toMatchObject({
    kind: 'image',
    mime: 'image/jpeg',
    size: large.length,
    sha256: sha256(large),
  });
  const row = await Evidence.findById(evidence.id).orFail().lean();
  expect((await app.objects.get(row.originalId))?.bytes.equals(large)).toBe(true);
  expect(row).toMatchObject({ bureauId, scan: { state: 'unscanned' } });
  expect(await UploadPart.countDocuments({ uploadId: id })).toBe(0);
  expect(await chainOf(evidence.id)).toEqual(['stored']);

  // The answer was lost: nothing is to be sent again, and finishing gives it.
  expect(await uploadStatus(one.context, { id, owner: one.owner })).toMatchObject({
    ...{ evidenceId: evidence.id, stored: parts.map((_, n) => n) },
  });
  // Pressed again: the same answer, and nothing more.
  expect(await one.finish(id)).toEqual(evidence);
  expect((await refusalOf(one.put(id, 0, parts[0] ?? Buffer.alloc(0)))).code).toBe('upload.finished');
  expect(await chainOf(evidence.id)).toEqual(['stored']);
});

it('pressed twice at once, it is stored once', async () => {
  const { id, parts } = await one.start(large);
  for (const [n, bytes] of parts.entries()) await one.put(id, n, bytes);
  const [a, b] = await Promise.all([one.finish(id), one.finish(id)]);
  expect(a).toEqual(b);
  const { originalIds } = await Upload.findById(id).orFail().lean();
  expect(await Evidence.countDocuments({ originalId: { $in: originalIds } })).toBe(1);
  const kept = await Promise.all(originalIds.map((original) => app.objects.get(original)));
  expect(kept.filter(Boolean)).toHaveLength(1);
});

it('the same part twice at once is one part', async () => {
  const { id, parts } = await one.start(large);
  const first = parts[0] ?? Buffer.alloc(0);
  await Promise.all([one.put(id, 0, first), one.put(id, 0, first), one.put(id, 0, first)]);
  expect(await UploadPart.countDocuments({ uploadId: id })).toBe(1);
});

it('a file that arrived wrong may be sent again', async () => {
  const { id, parts } = await one.start(large);
  for (const [n, bytes] of parts.entries()) await one.put(id, n, bytes);
  await one.put(
    id,
    1,
    Buffer.from(parts[1] ?? [])
      .fill(0, 100, 101)
      .fill(1, 101, 102),
  );
  expect((await refusalOf(one.finish(id))).code).toBe('upload.mismatch');
  await one.put(id, 1, parts[1] ?? Buffer.alloc(0));
  expect((await one.finish(id)).sha256).toBe(sha256(large));
});

it('refuses sizes before anything is sent, and parts of a wrong length', async () => {
  expect(codes(await refusalOf(one.start(Buffer.alloc(0))))).toEqual(['size empty']);
  expect(codes(await refusalOf(one.start(large, { size: 20 * 2 ** 20 + 1 })))).toEqual(['size too_large']);
  const { id, parts } = await one.start(large);
  expect(codes(await refusalOf(one.put(id, 0, large.subarray(0, 5))))).toEqual(['part wrong_length']);
  expect((await refusalOf(one.put(id, parts.length, large.subarray(0, 5)))).code).toBe('upload.not_found');
});

it('forgets a file that it does not take, and notes only why', async () => {
  const bytes = docx({ 'word/vbaProject.bin': '' });
  const { id, parts } = await one.start(bytes, { name: '王小翠的举报.docx' });
  await one.put(id, 0, parts[0] ?? Buffer.alloc(0));
  expect(codes(await refusalOf(one.finish(id)))).toEqual(['file executable']);
  expect(await Upload.countDocuments({ _id: id })).toBe(0);
  expect(await UploadPart.countDocuments({ uploadId: id })).toBe(0);
  expect(await chainOf(id)).toEqual(['rejected']);
  expect((await refusalOf(one.finish(id))).code).toBe('upload.not_found');
});

it('nobody else sees, fills or finishes it', async () => {
  const other = uploader(app, 'other');
  const { id, parts } = await one.start(large);
  const attempts = [
    () => other.put(id, 0, parts[0] ?? Buffer.alloc(0)),
    () => other.finish(id),
    () => uploadStatus(other.context, { id, owner: other.owner }),
    () => one.finish('unknown'),
  ];
  for (const attempt of attempts) expect((await refusalOf(attempt())).code).toBe('upload.not_found');
});

it('limits how many one person has under way', async () => {
  const busy = uploader(app, 'busy');
  for (let i = 0; i < 20; i += 1) await busy.start(large);
  expect((await refusalOf(busy.start(large))).code).toBe('upload.too_many');
});

it('keeps nothing readable of what is on its way', async () => {
  const word = `CANARY-${randomBytes(8).toString('hex')}`;
  const bytes = Buffer.concat([await photo({ width: 32, height: 32 }), Buffer.from(word)]);
  const owner = uploader(app, 'CANARY-PERSON');
  const { id, parts } = await owner.start(bytes, { name: `${word}.jpg` });
  await owner.put(id, 0, parts[0] ?? Buffer.alloc(0));
  await everywhere(word, 'CANARY-PERSON');
  await owner.finish(id);
  await everywhere(word, 'CANARY-PERSON');
});

/** Looks for words in every row of every collection, bytes included. */
async function everywhere(...words: string[]): Promise<void> {
  const { db } = mongoose.connection;
  for (const { name } of (await db?.listCollections().toArray()) ?? []) {
    for await (const row of db?.collection(name).find({}, { raw: true }) ?? []) {
      const bytes = row as unknown as Buffer;
      for (const word of words) expect(bytes.includes(word), `${word} in ${name}`).toBe(false);
    }
  }
}

it('forgets what nobody finishes after a day, with what a killed process left, and what nobody hands in', async () => {
  const late = uploader(app, 'late');
  const { id, parts } = await late.start(large);
  await late.put(id, 0, parts[0] ?? Buffer.alloc(0));
  // A process that was killed while it stored the whole.
  const left = await app.objects.put(large, { mime: 'image/jpeg', id: `left-${id}` });
  await Upload.updateOne({ _id: id }, { $push: { originalIds: left.id } });
  const stored = await late.store(large);
  const { originalId } = await Evidence.findById(stored).orFail().lean();
  const context = { ...late.context, actor: { kind: 'system', id: 'worker' } as const };

  app.pass(days(1) - 60_000);
  await purgeUploads(context);
  expect(await Upload.countDocuments({ _id: id })).toBe(1);
  app.pass(120_000);
  expect((await refusalOf(late.finish(id))).code).toBe('upload.not_found');
  await purgeUploads(context);
  expect(await Upload.countDocuments()).toBe(0);
  expect(await UploadPart.countDocuments()).toBe(0);
  expect(await app.objects.get(left.id)).toBeNull();
  expect(await app.objects.get(originalId)).not.toBeNull();

  app.pass(days(29));
  expect((await purgeUploads(context)).unclaimed).toBeGreaterThan(0);
  expect(await Evidence.countDocuments({ _id: stored })).toBe(0);
  expect(await app.objects.get(originalId)).toBeNull();
  expect(await chainOf(stored)).toEqual(['stored', 'discarded']);
  expect(await Event.countDocuments({ 'actor.id': 'late' })).toBe(0);
});
