import type { AnswerOf } from '../../api/types';

type Row = AnswerOf<'get', '/api/mini/institutions'>['rows'][number];
type NearRow = AnswerOf<'post', '/api/mini/institutions/near'>['rows'][number];

/** An institution as a line. */
export interface InstitutionRow {
  id: string;
  name: string;
  text: string;
}

/** What people search by has two signs at least; less finds everything and nothing. */
export function maySearch(said: string): boolean {
  return [...said.trim()].length >= 2;
}

/** Lines with what tells two of the same name apart. */
export function institutionRows(rows: readonly Row[]): InstitutionRow[] {
  return rows.map(({ id, name, district, contracted }) => ({
    ...{ id, name },
    text: facts(district, contracted),
  }));
}

const facts = (district: string | null, contracted: boolean) =>
  [district, contracted ? '定点' : '现在不是定点'].filter(Boolean).join('　');

/** The same with how far each is. */
export function nearRows(rows: readonly NearRow[]): InstitutionRow[] {
  return rows.map(({ id, name, district, contracted, distance }) => ({
    ...{ id, name },
    text: `${distanceWords(distance)}　${facts(district, contracted)}`,
  }));
}

/** Metres as people say them; a place of a phone is no better than that. */
export function distanceWords(metres: number): string {
  if (metres < 50) return '50 米以内';
  if (metres < 950) return `约 ${Math.max(1, Math.round(metres / 100)) * 100} 米`;
  return `约 ${Number((metres / 1000).toFixed(metres < 9_950 ? 1 : 0))} 公里`;
}

/** What is said where looking around gave nothing, with what to do instead. */
export const nearHints = {
  refused: '没有使用您的位置，没关系，请在上面按名称找。以后想用，点右上角“…”，在“设置”里允许位置。',
  unknown: '手机没有给出位置，请在上面按名称找，或者打开手机的定位再试。',
  empty: '10 公里内没有登记了位置的机构，请在上面按名称找。',
} as const;

/** What is said where nothing is listed. */
export function hintOf(said: string, found: number): string {
  if (!maySearch(said)) return '请写名称里的两个字，或拼音首字母，例如“人民医院”“rmyy”。';
  return found === 0 ? '没有找到。换个写法试试，例如少写几个字。' : '';
}
