import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimEvidence } from '../../../../../server/commands/evidence/claimEvidence.ts';
import { discardEvidence } from '../../../../../server/commands/evidence/discardEvidence.ts';
import { Event } from '../../../../../server/models/event.ts';
import { Evidence } from '../../../../../server/models/evidence.ts';
import { LongJob } from '../../../../../server/models/longJob.ts';
import { Upload } from '../../../../../server/models/upload.ts';
import { inTransaction } from '../../../../../server/platform/transaction.ts';
import { presentEvidence } from '../../../../../server/presenters/leads/evidence.ts';
import { listEvidence } from '../../../../../server/queries/evidence/listEvidence.ts';
import { openOriginal, openPreview } from '../../../../../server/queries/evidence/openFile.ts';
import { canary, docx, gpsBytes, isoMedia, photo } from '../../../../support/evidenceFiles.ts';
import { bureauId, chainOf, type TestUploader, uploader, work } from '../../../../support/evidenceWorld.ts';
import { refusalOf } from '../../../../support/refusal.ts';
import { startTestApp, type TestApp } from '../../http/support/testApp.ts';

let app: TestApp;
let one: TestUploader;
let picture: Buffer;
beforeAll(async () => {
  app = await startTestApp();
  one = uploader(app, 'one');
  picture = await photo();
});
afterAll(() => app.stop());

const lead = () => ({ kind: 'lead', id: randomUUID() }) as const;
type Object = ReturnType<typeof lead>;
const claim = (ids: readonly string[], object: Object, who = one) =>
  inTransaction(() => claimEvidence(who.context, { ids, owner: who.owner, object, bureauId }));
const staff = () =>
  ({ ...one.context, actor: { kind: 'staff', id: 'handler-1', bureauId, roles: [] } }) as const;

describe('a claim', () => {
  it('makes files part of a matter, and leaves no way back to who sent them', async () => {
    const object = lead();
    const { id: uploadId, parts } = await one.start(picture, { name: '王小翠拍的现场.jpg' });
    await one.put(uploadId, 0, parts[0] ?? Buffer.alloc(0));
    const { id } = await one.finish(uploadId);
    await claim([id], object);
    const row = await Evidence.findById(id).orFail().lean();
    expect(row).toMatchObject({ object, bureauId, claimedAt: expect.any(Date) });
    expect(row).not.toHaveProperty('uploadOwner');
    expect(row).not.toHaveProperty('discardAt');
    const upload = await Upload.findById(uploadId).orFail().lean();
    for (const key of ['owner', 'evidenceId', 'nameSealed']) expect(upload).not.toHaveProperty(key);
    expect(await chainOf(id)).toEqual(['stored', 'claimed']);
    expect(await Event.countDocuments({ 'actor.id': 'one' })).toBe(0);
    expect(await listEvidence(object)).toMatchObject([{ _id: id }]);
    const opened = await openOriginal(staff(), { no: 'XS1', id, object });
    expect(opened.name).toBe(`XS1-${id.slice(0, 8)}.jpg`);
  });

  it('refuses what is foreign, unknown, claimed or named twice in one and the same way', async () => {
    const object = lead();
    const claimed = await one.store(picture);
    await claim([claimed], lead());
    const foreign = await uploader(app, 'two').store(picture);
    const own = await one.store(picture);
    const refusal = await refusalOf(claim([own, foreign, claimed, 'unknown', own], object));
    expect(refusal.code).toBe('input.invalid');
    const problems = refusal.problems.map(({ path, code, message }) => [path, code, message]);
    const [, , message] = problems[0] ?? [];
    expect(problems).toEqual([1, 2, 3, 4].map((n) => [`evidence.${n}`, 'not_claimable', message]));
    expect(await listEvidence(object)).toEqual([]);
    // All or nothing: the good one is still there to be claimed.
    await claim([own], object);
  });

  it('counts what the matter has already', async () => {
    const object = lead();
    const pictures: string[] = [];
    for (let i = 0; i < 10; i += 1) pictures.push(await one.store(picture));
    const records = [await one.store(isoMedia('M4A ')), await one.store(isoMedia('isom'))];
    const files: string[] = [];
    for (let i = 0; i < 4; i += 1) files.push(await one.store(docx()));
    const all = await refusalOf(claim([...pictures, ...records, ...files], object));
    expect(all.problems.map(({ code, message }) => [code, message])).toEqual([
      ['too_many', '图片最多 9 个，请去掉 1 个。'],
      ['too_many', '文件最多 3 个，请去掉 1 个。'],
    ]);
    await claim([...pictures.slice(0, 9), ...records, ...files.slice(0, 3)], object);
    expect((await refusalOf(claim(pictures.slice(9), object))).problems[0]?.code).toBe('too_many');
    await claim(pictures.slice(9), lead());
  });

  it('is undone with the transaction around it', async () => {
    const id = await one.store(picture);
    const object = lead();
    const failing = inTransaction(async () => {
      await claimEvidence(one.context, { ids: [id], owner: one.owner, object, bureauId });
      throw new Error('the rest failed');
    });
    await expect(failing).rejects.toThrow('the rest failed');
    expect(await chainOf(id)).toEqual(['stored']);
    await claim([id], object);
  });

  it('two at once: one gets the file', async () => {
    const id = await one.store(picture);
    const results = await Promise.allSettled([claim([id], lead()), claim([id], lead())]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await chainOf(id)).toEqual(['stored', 'claimed']);
  });
});

it('a file can be taken back until it is handed in', async () => {
  const id = await one.store(picture);
  await work(app);
  const { originalId, previewId } = await Evidence.findById(id).orFail().lean();
  const two = uploader(app, 'two');
  const foreign = discardEvidence(two.context, { id, owner: two.owner });
  expect((await refusalOf(foreign)).code).toBe('evidence.not_found');
  await discardEvidence(one.context, { id, owner: one.owner });
  expect(await app.objects.get(originalId)).toBeNull();
  expect(await app.objects.get(previewId ?? '')).toBeNull();
  const kept = await one.store(picture);
  await claim([kept], lead());
  const late = discardEvidence(one.context, { id: kept, owner: one.owner });
  expect((await refusalOf(late)).code).toBe('evidence.not_found');
});

describe('reading', () => {
  it('hands out the original untouched and the preview without EXIF, each with its event', async () => {
    const object = lead();
    const id = await one.store(picture);
    await claim([id], object);
    expect((await refusalOf(openPreview(staff(), { no: 'XS1', id, object }))).code).toBe(
      'evidence.no_preview',
    );
    await work(app);
    const original = await openOriginal(staff(), { no: 'XS1', id, object });
    const preview = await openPreview(staff(), { no: 'XS1', id, object });
    expect(original.bytes.equals(picture)).toBe(true);
    for (const word of [gpsBytes, canary.model, canary.owner]) {
      expect(original.bytes.includes(word)).toBe(true);
      expect(preview.bytes.includes(word)).toBe(false);
    }
    expect(await chainOf(id)).toEqual(['stored', 'claimed', 'derived', 'downloaded', 'viewed']);
    const reads = await Event.find({ 'object.id': id, 'actor.kind': 'staff' }).lean();
    expect(reads.map(({ actor, data }) => [actor.id, data.objectId])).toEqual([
      ['handler-1', object.id],
      ['handler-1', object.id],
    ]);
    expect(presentEvidence((await listEvidence(object))[0] ?? fail(), 0)).toMatchObject({
      ...{ id, hasPreview: true, scanState: 'unscanned', scanLabel: '未查毒，打开前请先查杀' },
    });
  });

  it('a file goes out under a name that programs know its kind by', async () => {
    const object = lead();
    const ids = [
      await one.store(docx(), '王小翠.docx'),
      await one.store(isoMedia('qt  ')),
      await one.store(isoMedia('M4A ')),
    ];
    await claim(ids, object);
    const names = await Promise.all(
      ids.map(async (id) =>
        (await openOriginal(staff(), { no: 'XS1', id, object })).name.replace(/^XS1-.{8}/, ''),
      ),
    );
    expect(names).toEqual(['.docx', '.mov', '.m4a']);
  });

  it('a picture without a preview says why', async () => {
    const object = lead();
    const id = await one.store(Buffer.from('\xff\xd8\xff no picture', 'latin1'));
    await claim([id], object);
    const noPreview = async () => presentEvidence((await listEvidence(object))[0] ?? fail(), 0).noPreview;
    expect(await noPreview()).toContain('还在生成');
    await work(app);
    expect(await noPreview()).toContain('不能预览');
    expect(await chainOf(id)).toEqual(['stored', 'claimed', 'derived']);
  });

  it('finds a file under its own matter only', async () => {
    const id = await one.store(picture);
    const unclaimed = openOriginal(staff(), { no: 'XS1', id, object: lead() });
    expect((await refusalOf(unclaimed)).code).toBe('evidence.not_found');
    await claim([id], lead());
    expect((await refusalOf(openOriginal(staff(), { no: 'XS1', id, object: lead() }))).code).toBe(
      'evidence.not_found',
    );
    expect((await refusalOf(openPreview(staff(), { no: 'XS1', id, object: lead() }))).code).toBe(
      'evidence.not_found',
    );
    expect(await chainOf(id)).toEqual(['stored', 'claimed']);
  });
});

describe('the scanner', () => {
  it('quarantines what it finds something in: seen by staff, handed out to nobody, kept as it is', async () => {
    const object = lead();
    const id = await one.store(picture);
    await claim([id], object);
    const engine = 'ClamAV 1.4.3/1';
    await work(app, { scan: async () => ({ state: 'infected', engine, signature: 'Eicar' }) });
    for (const open of [openOriginal, openPreview])
      expect((await refusalOf(open(staff(), { no: 'XS1', id, object }))).code).toBe('evidence.infected');
    const [row = fail()] = await listEvidence(object);
    expect(presentEvidence(row, 0)).toMatchObject({
      ...{ hasPreview: false, scanState: 'infected', scanLabel: '发现病毒，已隔离，不能下载' },
    });
    expect((await app.objects.get(row.originalId))?.bytes.equals(picture)).toBe(true);
    expect(await chainOf(id)).toEqual(['stored', 'claimed', 'derived', 'scanned']);
  });

  it('is asked again when it was down; the preview does not wait for it', async () => {
    const object = lead();
    const id = await one.store(picture);
    await claim([id], object);
    const down = { scan: () => Promise.reject(new Error('clamd does not answer')) };
    await expect(work(app, down)).rejects.toThrow('clamd');
    expect((await openPreview(staff(), { no: 'XS1', id, object })).mime).toBe('image/jpeg');
    expect(await Evidence.findById(id).lean()).toMatchObject({ scan: { state: 'unscanned' } });
    await work(app, { scan: async () => ({ state: 'clean', engine: 'ClamAV 1.4.3/1' }) });
    expect(await Evidence.findById(id).lean()).toMatchObject({ scan: { state: 'clean' } });
    expect(await LongJob.countDocuments()).toBe(0);
    expect(await chainOf(id)).toEqual(['stored', 'claimed', 'derived', 'viewed', 'scanned']);
  });
});

function fail(): never {
  throw new Error('nothing is there');
}
