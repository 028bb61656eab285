import { type CheckedRow, checkRow } from './file/checkRow.ts';
import { type Layout, layoutOf } from './file/columns.ts';
import { readRows, type SheetRow, UnreadableFile } from './file/readRows.ts';

/** Rows that are written together. */
export const batchRows = 500;
/** The header may stand below a title and a note. */
const headerWithin = 10;
const maxRows = 200_000;

/** A file that was looked at: its layout and how many rows it has. */
export interface Inspected {
  layout: Layout;
  headerRow: number;
  total: number;
}

/**
 * Finds the header and counts the rows below it.
 * @throws UnreadableFile for anything that is no list of institutions
 */
export async function inspectFile(bytes: Buffer): Promise<Inspected> {
  let found: { layout: Layout; headerRow: number } | null = null;
  let total = 0;
  for await (const sheetRow of readRows(bytes)) {
    if (found) total += isBlank(sheetRow) ? 0 : 1;
    else if (sheetRow.row > headerWithin) break;
    else {
      const layout = layoutOf(sheetRow.cells.map(({ text }) => text));
      if (layout) found = { layout, headerRow: sheetRow.row };
    }
    if (total > maxRows) throw new UnreadableFile('一次最多导入 20 万行，请分成几个文件。');
  }
  if (!found) {
    throw new UnreadableFile('没有找到表头：第一行要有“机构编码”和“机构名称”两列，请改好后再导入。');
  }
  return { ...found, total };
}

/**
 * The rows of a file in batches, from the `skip`th on, each row checked; a code that came before in the same file is
 * a problem that names the first row. Rows before `skip` are only read for their codes.
 */
export async function* batches(
  bytes: Buffer,
  { layout, headerRow }: Inspected,
  skip: number,
): AsyncIterable<{ rows: CheckedRow[]; done: number }> {
  const firstRows = new Map<string, number>();
  let done = 0;
  let rows: CheckedRow[] = [];
  for await (const sheetRow of readRows(bytes)) {
    if (sheetRow.row <= headerRow || isBlank(sheetRow)) continue;
    done += 1;
    const checked = withDuplicate(checkRow(sheetRow, layout), firstRows, layout);
    if (done <= skip) continue;
    rows.push(checked);
    if (rows.length < batchRows) continue;
    yield { rows, done };
    rows = [];
  }
  if (rows.length > 0) yield { rows, done };
}

function withDuplicate(checked: CheckedRow, firstRows: Map<string, number>, { at }: Layout): CheckedRow {
  const { row, code, problems } = checked;
  if (code === '') return checked;
  const first = firstRows.get(code);
  if (first === undefined) {
    firstRows.set(code, row);
    return checked;
  }
  const column = at.get('code')?.header ?? '';
  const message = `编码与第 ${first} 行重复，已采用第 ${first} 行，请核对。`;
  return {
    ...{ row, code, input: null },
    problems: [...problems, { row, column, value: code, code: 'duplicate', message }],
  };
}

function isBlank({ cells }: SheetRow): boolean {
  return cells.every(({ text }) => text === '');
}
