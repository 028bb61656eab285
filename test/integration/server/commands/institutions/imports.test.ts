import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cancelImport } from '../../../../../server/commands/institutions/cancelImport.ts';
import { confirmImport } from '../../../../../server/commands/institutions/confirmImport.ts';
import { startImport } from '../../../../../server/commands/institutions/startImport.ts';
import { type LongJobRun, runLongJob } from '../../../../../server/commands/longJobs/runLongJob.ts';
import { Event } from '../../../../../server/models/event.ts';
import { Institution } from '../../../../../server/models/institution.ts';
import { InstitutionImport } from '../../../../../server/models/institutionImport.ts';
import { InstitutionProblem } from '../../../../../server/models/institutionProblem.ts';
import { LongJob } from '../../../../../server/models/longJob.ts';
import { longJobs } from '../../../../../server/queues/longJobs.ts';
import { csv, gbk, madeUpRows, xlsx } from '../../../../support/institutions.ts';
import { buildBureau } from '../../http/support/people.ts';
import { startTestApp, type TestApp } from '../../http/support/testApp.ts';

let app: TestApp;
let bureauId: string;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());
beforeEach(async () => {
  bureauId = await buildBureau(app);
});

const staff = () =>
  ({
    ...app.services,
    objects: app.objects,
    actor: { kind: 'staff', id: 'staff-1', bureauId, roles: ['liaison'] },
  }) as const;
const worker = () =>
  ({ ...app.services, objects: app.objects, actor: { kind: 'system', id: 'worker' } }) as const;

/** What the worker does with everything that is owed. */
async function work(runs: Readonly<Record<string, LongJobRun>> = longJobs): Promise<void> {
  for (const { _id } of await LongJob.find().lean()) await runLongJob(worker(), _id, runs);
}

async function upload(bytes: Buffer, { complete = false, name = '名单.xlsx' } = {}) {
  const { no } = await startImport(staff(), { bytes, name, complete });
  await work();
  return read(no);
}

async function read(no: string) {
  const row = await InstitutionImport.findOne({ no }).orFail().lean();
  const problems = await InstitutionProblem.find({ importId: row._id }).sort({ row: 1, _id: 1 }).lean();
  return { row, problems };
}

const header = ['定点医药机构编号', '机构名称', '类别', '地址'];

describe('an import', () => {
  it('takes a real XLSX file with a title above its header, and tells which headers it does not know', async () => {
    const { row, problems } = await upload(
      await xlsx([
        ['某某市定点医药机构名单'],
        ['序号', '机构编码（必填）', ' 机构名称 *', '机构类别', '等级', '法人手机'],
        [1, 'H50010200001', '云水县第一人民医院', '医院', '三级', '1'],
        [2, 'P50010200002', '仁济大药房（东风店）', '', '', '2'],
      ]),
    );
    expect(problems).toEqual([]);
    expect(row).toMatchObject({ state: 'done', total: 2, done: 2, created: 2, bad: 0 });
    expect(row.unknownHeaders).toEqual(['法人手机']);
    const found = await Institution.find({ bureauId }, { name: 1, kind: 1, contracted: 1 })
      .sort({ code: 1 })
      .lean();
    expect(found).toMatchObject([
      { name: '云水县第一人民医院', kind: 'hospital', contracted: true },
      { name: '仁济大药房（东风店）', kind: 'pharmacy', contracted: true },
    ]);
    expect(await app.objects.get(row.fileId)).toBeNull();
  });

  const text = csv([header, ['500102190003045001', '仁济"老"诊所,东门', '诊所', '东门路 1 号']]);
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with BOM', Buffer.from(`\ufeff${text}`)],
    ['GBK, as Chinese Excel writes it', gbk(text)],
    ['UTF-16, Excel "Unicode text"', Buffer.from(`\ufeff${text}`, 'utf16le')],
  ])('reads CSV in %s', async (_what, bytes) => {
    const { row, problems } = await upload(bytes, { name: '名单.csv' });
    expect(problems).toEqual([]);
    expect(row).toMatchObject({ state: 'done', created: 1 });
    expect(await Institution.findOne({ bureauId }).lean()).toMatchObject({
      ...{ code: '500102190003045001', name: '仁济"老"诊所,东门', kind: 'clinic', address: '东门路 1 号' },
    });
  });

  it('reports every bad row with its number, column and what to do, and takes the good ones', async () => {
    const { row, problems } = await upload(
      await xlsx([
        [...header, '协议开始日期'],
        ['A1', '好诊所', '诊所', '', '2026-01-01'],
        ['', '没有编码的诊所', '诊所', '', ''],
        ['A2', '', '诊所', '', ''],
        ['A1', '另一家诊所', '诊所', '', ''],
        ['A3', '怪机构', '飞船', '', ''],
        [Number('500102190003045001'), '编码坏了的诊所', '诊所', '', ''],
        ['1.23E+17', '编码也坏了的诊所', '诊所', '', ''],
        ['A4', '=HYPERLINK("http://x")', '诊所', '', ''],
        ['A5', '长'.repeat(101), '诊所', '', '昨天'],
      ]),
    );
    expect(row).toMatchObject({ state: 'done', total: 9, done: 9, created: 1, bad: 8 });
    expect(problems.map(({ row: at, column, code }) => [at, column, code])).toEqual([
      [3, '定点医药机构编号', 'required'],
      [4, '机构名称', 'required'],
      [5, '定点医药机构编号', 'duplicate'],
      [6, '类别', 'unknown_kind'],
      [7, '定点医药机构编号', 'mangled'],
      [8, '定点医药机构编号', 'mangled'],
      [9, '机构名称', 'formula'],
      [10, '机构名称', 'too_long'],
      [10, '协议开始日期', 'format'],
    ]);
    expect(problems[2]?.message).toContain('第 2 行');
    expect(problems[4]?.message).toContain('文本');
    expect(await Institution.countDocuments({ bureauId })).toBe(1);
  });

  it('takes where institutions are; bad ones are named with their row, an empty pair takes it away again', async () => {
    const places = [...header.slice(0, 3), '经度（GCJ-02）', '纬度'];
    const first = await upload(
      await xlsx([
        places,
        ['A1', '甲诊所', '诊所', 106.551556, 29.563009],
        ['A2', '乙诊所', '诊所', '', ''],
        ['A3', '丙诊所', '诊所', 106.55, ''],
        ['A4', '丁诊所', '诊所', 29.56, 106.55],
        ['A5', '戊诊所', '诊所', '东经106度', 29.56],
      ]),
    );
    expect(first.row).toMatchObject({ created: 2, bad: 3, unknownHeaders: [] });
    expect(first.problems.map(({ row, column, code }) => [row, column, code])).toEqual([
      [4, '纬度', 'format'],
      [5, '经度（GCJ-02）', 'format'],
      [6, '经度（GCJ-02）', 'format'],
    ]);
    const placeIn = async (code: string) => (await Institution.findOne({ bureauId, code }).lean())?.place;
    expect(await placeIn('A1')).toEqual({ type: 'Point', coordinates: [106.551556, 29.563009] });
    expect(await placeIn('A2')).toBeUndefined();
    const same = await upload(await xlsx([places, ['A1', '甲诊所', '诊所', 106.551556, 29.563009]]));
    expect(same.row).toMatchObject({ updated: 0, unchanged: 1 });
    await upload(await xlsx([header.slice(0, 3), ['A1', '甲诊所', '诊所']]));
    expect(await placeIn('A1')).toBeDefined();
    await upload(await xlsx([places, ['A1', '甲诊所', '诊所', '', '']]));
    expect(await placeIn('A1')).toBeNull();
  });

  it.each([
    ['no header', Buffer.from('甲,乙\n1,2'), '表头'],
    ['an old .xls file', Buffer.from('d0cf11e0a1b11ae1', 'hex'), '.xlsx'],
    ['a damaged XLSX file', Buffer.from('PK\x03\x04 nothing'), '文件'],
  ])('refuses %s and says what to do', async (_what, bytes, word) => {
    const { row } = await upload(bytes);
    expect(row.state).toBe('failed');
    expect(row.failure).toContain(word);
    expect(row.openFor).toBeUndefined();
  });

  it('of the same file again changes nothing; a changed row is updated, a missing column clears nothing', async () => {
    await upload(await xlsx([header, ['A1', '甲诊所', '诊所', '路 1'], ['A2', '乙诊所', '诊所', '路 2']]));
    const same = await upload(
      await xlsx([header, ['A1', '甲诊所', '诊所', '路 1'], ['A2', '乙诊所', '诊所', '路 2']]),
    );
    expect(same.row).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
    const changed = await upload(await xlsx([header.slice(0, 2), ['A1', '甲新诊所'], ['A2', '乙诊所']]));
    expect(changed.row).toMatchObject({ created: 0, updated: 1, unchanged: 1 });
    const found = await Institution.findOne({ bureauId, code: 'A1' }).lean();
    expect(found).toMatchObject({ name: '甲新诊所', address: '路 1', revision: 2 });
    expect(found?.texts).toContain('甲新诊所');
  });

  it('of a complete list ends the missing ones, but only after a person has confirmed it', async () => {
    const all = [
      header,
      ['A1', '甲诊所', '诊所', ''],
      ['A2', '乙诊所', '诊所', ''],
      ['A3', '丙诊所', '诊所', ''],
    ];
    await upload(await xlsx(all));
    // A3 has a mistake in its row: it is named all the same.
    const fewer = await xlsx([header, ['A1', '甲诊所', '诊所', ''], ['A3', '丙诊所', '飞船', '']]);
    const { row } = await upload(fewer, { complete: true });
    expect(row).toMatchObject({ state: 'confirming', missing: 1 });
    expect(await Institution.countDocuments({ bureauId, contracted: true })).toBe(3);
    const confirm = { no: row.no, end: true, revision: row.revision };
    await expect(confirmImport(staff(), { ...confirm, revision: 99 })).rejects.toMatchObject({
      code: 'request.conflict',
    });
    await confirmImport(staff(), confirm);
    await work();
    expect((await read(row.no)).row).toMatchObject({ state: 'done', ended: 1 });
    const left = await Institution.find({ bureauId, contracted: true }).sort({ code: 1 }).lean();
    expect(left.map(({ code }) => code)).toEqual(['A1', 'A3']);
  });

  it('of one bureau goes one at a time, and can be cancelled at any moment', async () => {
    const bytes = await xlsx([header, ['A1', '甲诊所', '诊所', '']]);
    const { no } = await startImport(staff(), { bytes, name: 'a.xlsx', complete: false });
    await expect(startImport(staff(), { bytes, name: 'b.xlsx', complete: false })).rejects.toMatchObject({
      code: 'institution_import.already_open',
    });
    await cancelImport(staff(), { no });
    await work();
    const { row } = await read(no);
    expect(row).toMatchObject({ state: 'cancelled', done: 0 });
    expect(await app.objects.get(row.fileId)).toBeNull();
    expect(await Institution.countDocuments({ bureauId })).toBe(0);
    await expect(cancelImport(staff(), { no })).rejects.toMatchObject({
      code: 'institution_import.wrong_status',
    });
    expect((await upload(bytes)).row.state).toBe('done');
  });

  it('cut off in the middle goes on after the last batch that was written: no row lost, none twice', async () => {
    const rows = madeUpRows(1_700);
    const { no } = await startImport(staff(), {
      bytes: Buffer.from(csv(rows)),
      name: 'a.csv',
      complete: false,
    });
    const dying: LongJobRun = (context, start, advance) =>
      longJobs.institutionImport?.(context, start, async (cursor, write) => {
        if (cursor === '1500') throw new Error('killed');
        await advance(cursor, write);
      }) ?? Promise.resolve();
    await expect(work({ institutionImport: dying })).rejects.toThrow('killed');
    expect((await read(no)).row).toMatchObject({ state: 'running', done: 1_000, created: 1_000 });
    // Two workers at once: one of them writes each batch, the other stops.
    await Promise.all([work(), work()]);
    expect((await read(no)).row).toMatchObject({ state: 'done', done: 1_700, created: 1_700, unchanged: 0 });
    expect(await Institution.countDocuments({ bureauId })).toBe(1_700);
    const advanced = await Event.find({ bureauId, type: 'institutionImport.advanced' })
      .sort({ 'data.done': 1 })
      .lean();
    expect(advanced.map(({ data }) => data.done)).toEqual([500, 1_000, 1_500, 1_700]);
    expect(await LongJob.countDocuments()).toBe(0);
  });
});
