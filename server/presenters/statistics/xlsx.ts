import writeXlsxFile, { type Cell, type Sheet } from 'write-excel-file/node';

/** A cell before it is written: a number stays a number, text stays text whatever it begins with. */
export type PlainCell = string | number | null;

/** One sheet: its name and its rows, the first of them in bold when it is a header. */
export interface PlainSheet {
  name: string;
  header?: readonly string[];
  rows: readonly (readonly PlainCell[])[];
  /** In characters, by column. */
  widths: readonly number[];
}

export const xlsxMime = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Bytes of an XLSX file. No cell is ever a formula. */
export function xlsxBytes(sheets: readonly PlainSheet[]): Promise<Buffer> {
  const written = sheets.map(
    ({ name, header, rows, widths }): Sheet<Buffer> => ({
      sheet: name,
      columns: widths.map((width) => ({ width })),
      data: [
        ...(header ? [header.map((value): Cell => ({ value, type: String, fontWeight: 'bold' }))] : []),
        ...rows.map((row) => row.map(toCell)),
      ],
    }),
  );
  return writeXlsxFile(written).toBuffer();
}

function toCell(value: PlainCell): Cell {
  if (value === null || value === '') return null;
  return typeof value === 'number' ? { value, type: Number } : { value, type: String };
}
