import { randomUUID } from 'node:crypto';
import writeXlsxFile from 'write-excel-file/node';
import { searchKeys } from '../../server/commands/institutions/searchKeys.ts';
import { Institution, type InstitutionDoc } from '../../server/models/institution.ts';

/** An institution written straight into the store. */
export async function buildInstitution(
  bureauId: string,
  changes: Partial<Omit<InstitutionDoc, '_id' | 'keys' | 'texts' | 'pinyin'>> = {},
): Promise<InstitutionDoc> {
  const _id = randomUUID();
  const name = changes.name ?? `第${_id.slice(0, 4)}诊所`;
  const aliases = changes.aliases ?? [];
  const at = new Date();
  const row = {
    ...{ _id, bureauId, code: `H${_id.slice(0, 11)}`, kind: 'clinic' as const, contracted: true },
    ...changes,
    ...{ name, aliases, ...searchKeys({ name, aliases }), createdAt: at, updatedAt: at, revision: 1 },
  };
  await Institution.create(row);
  return Institution.findById(_id).orFail().lean();
}

const surnames = '仁济康民同德福安永泰和信华润益寿宏春松柏怡佳瑞祥博爱长青广慈';
const areas = ['江北区', '渝中区', '南岸区', '云水县', '青石县', '河口镇', '东风街道'];
const ends = [
  '大药房',
  '大药房连锁有限公司',
  '诊所',
  '口腔门诊部',
  '社区卫生服务中心',
  '中医医院',
  '人民医院',
  '卫生院',
];

/** Made-up names as a bureau has them: many share their words, no two are the same. */
export function madeUpName(index: number): string {
  const sign = (at: number) => surnames[at % surnames.length] ?? '';
  const shop = sign(index * 7) + sign(Math.floor(index / 29) * 11 + 3);
  const area = areas[index % areas.length] ?? '';
  const branch = index % 3 === 0 ? `第${1 + (index % 97)}分店` : '';
  return `${area}${shop}${sign(index * 13 + 5)}${ends[index % ends.length]}${branch}${index % 5 === 0 ? index : ''}`;
}

/** Rows of a good file, header first. */
export function madeUpRows(count: number): string[][] {
  const rows = Array.from({ length: count }, (_, index) => [
    `H5001${String(index).padStart(8, '0')}`,
    madeUpName(index),
    index % 2 === 0 ? '药店' : '诊所',
    '一级',
    `人民路 ${index} 号`,
  ]);
  return [['机构编码', '机构名称', '机构类别', '等级', '地址'], ...rows];
}

/** Bytes of an XLSX file; a number becomes a number cell, as Excel makes one of a pasted code. */
export function xlsx(rows: readonly (readonly (string | number)[])[]): Promise<Buffer> {
  const cells = rows.map((row) =>
    row.map((value) => (typeof value === 'number' ? { value, type: Number } : { value, type: String })),
  );
  return writeXlsxFile(cells).toBuffer();
}

/** Text of a CSV file. */
export function csv(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => row.map(cell).join(',')).join('\r\n');
}

let table: Map<string, number[]> | null = null;

/** Bytes as Chinese Excel writes them: GBK, whose signs we find by decoding every pair of bytes. */
export function gbk(text: string): Buffer {
  table ??= gbkTable();
  const bytes = [...text].flatMap((sign) => table?.get(sign) ?? [sign.charCodeAt(0)]);
  return Buffer.from(bytes);
}

function gbkTable(): Map<string, number[]> {
  const decoder = new TextDecoder('gb18030');
  const found = new Map<string, number[]>();
  for (let first = 0x81; first <= 0xfe; first += 1) {
    for (let second = 0x40; second <= 0xfe; second += 1) {
      if (second !== 0x7f) found.set(decoder.decode(Uint8Array.of(first, second)), [first, second]);
    }
  }
  return found;
}
