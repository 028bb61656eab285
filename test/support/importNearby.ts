import { expect } from 'vitest';
import type { StaffClient } from './staffClient.ts';

const rows = [
  '机构编码,机构名称,机构类别,所属区县,经度,纬度',
  'H5201,渝北仁爱医院,医院,渝北区,106.551556,29.570209',
  'P5202,江北康宁大药房,药店,江北区,106.571556,29.563009',
  'C5203,没有位置的诊所,诊所,渝北区,,',
  'C5204,位置写错的诊所,诊所,渝北区,106.55,',
];

/** Brings in institutions near 29.563009, 106.551556, one of them without a place and one with half of it. */
export async function importNearby(liaison: StaffClient): Promise<{ problems: object[] }> {
  const { no } = await liaison.upload<{ no: string }>(
    '/api/institution-imports',
    'list.csv',
    rows.join('\n'),
  );
  const at = `/api/institution-imports/${no}`;
  const imported = async () => (await liaison.get<{ state: string }>(at)).state;
  await expect.poll(imported, { timeout: 15_000 }).toBe('done');
  const { rows: problems } = await liaison.get<{ rows: object[] }>(`${at}/problems`);
  return { problems };
}
