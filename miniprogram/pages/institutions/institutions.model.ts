import type { AnswerOf } from '../../api/types';

type Row = AnswerOf<'get', '/api/mini/institutions'>['rows'][number];

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
    text: [district, contracted ? '定点' : '现在不是定点'].filter(Boolean).join('　'),
  }));
}

/** What is said where nothing is listed. */
export function hintOf(said: string, found: number): string {
  if (!maySearch(said)) return '请写名称里的两个字，或拼音首字母，例如“人民医院”“rmyy”。';
  return found === 0 ? '没有找到。换个写法试试，例如少写几个字。' : '';
}
