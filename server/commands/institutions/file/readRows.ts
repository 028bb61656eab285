import { parse } from 'csv-parse';
import { InvalidInputError, InvalidSpreadsheetError, readSheet } from 'read-excel-file/node';
import { unpackedSize } from './unpackedSize.ts';

/** A cell as text; `number` when the spreadsheet holds a number, whose digits may have been lost. */
export interface Cell {
  text: string;
  number: boolean;
}

/** One row with its number in the spreadsheet, from 1. */
export interface SheetRow {
  row: number;
  cells: readonly Cell[];
}

/** The file is none that we can read; the message says what to do. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
}

const zipMark = Buffer.from('PK\x03\x04', 'latin1');
const oldExcelMark = Buffer.from('d0cf11e0', 'hex');
/** Bytes of an unpacked spreadsheet; more is no list of institutions. */
const maxUnpacked = 400 * 1024 * 1024;

/** The rows of an XLSX or CSV file in order, told apart by their first bytes. @throws UnreadableFile */
export function readRows(bytes: Buffer): AsyncIterable<SheetRow> {
  if (bytes.subarray(0, 4).equals(zipMark)) return xlsxRows(bytes);
  if (bytes.subarray(0, 4).equals(oldExcelMark)) {
    throw new UnreadableFile('这是旧版 .xls 文件，请在 Excel 里“另存为” .xlsx 后再导入。');
  }
  return csvRows(bytes);
}

async function* xlsxRows(bytes: Buffer): AsyncIterable<SheetRow> {
  const size = unpackedSize(bytes);
  if (size === null || size > maxUnpacked) {
    throw new UnreadableFile('文件已损坏或内容过大，请只保留机构名单一个工作表后再导入。');
  }
  const sheet = await readSheet(bytes, { parseNumber: (digits) => ({ digits }) }).catch((cause: unknown) => {
    const known = cause instanceof InvalidInputError || cause instanceof InvalidSpreadsheetError;
    const message = '打不开这个 Excel 文件，请用 Excel 打开并另存为 .xlsx 后再导入。';
    throw new UnreadableFile(known ? message : `${message}`, { cause });
  });
  for (const [index, cells] of sheet.entries()) yield { row: index + 1, cells: cells.map(toCell) };
}

function toCell(value: unknown): Cell {
  if (value === null || value === undefined) return { text: '', number: false };
  if (value instanceof Date) return { text: value.toISOString().slice(0, 10), number: false };
  if (typeof value === 'object' && 'digits' in value) return { text: String(value.digits), number: true };
  return { text: String(value).trim(), number: false };
}

/** CSV as it is written in China: UTF-8 with or without BOM, UTF-16 from Excel's "Unicode text", or GB 18030. */
async function* csvRows(bytes: Buffer): AsyncIterable<SheetRow> {
  const decoder = new TextDecoder(encodingOf(bytes));
  const head = new TextDecoder(encodingOf(bytes)).decode(bytes.subarray(0, 4096)).split('\n', 1)[0] ?? '';
  if (head.includes('\0')) throw new UnreadableFile('看不懂这个文件，请上传 .xlsx 或 .csv 文件。');
  const parser = parse({
    delimiter: head.includes('\t') ? '\t' : head.includes(';') && !head.includes(',') ? ';' : ',',
    relaxColumnCount: true,
    relaxQuotes: true,
    maxRecordSize: 1_000_000,
  });
  const feed = async () => {
    const step = 64 * 1024;
    for (let at = 0; at < bytes.length; at += step) {
      const text = decoder.decode(bytes.subarray(at, at + step), { stream: true });
      if (!parser.write(text)) await new Promise<void>((drained) => parser.once('drain', () => drained()));
    }
    parser.end(decoder.decode());
  };
  const feeding = feed();
  let row = 0;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      row += 1;
      yield { row, cells: cells.map((text) => ({ text: text.trim(), number: false })) };
    }
  } catch (cause) {
    throw new UnreadableFile(`第 ${row + 1} 行附近的引号不成对，请改好后再导入。`, { cause });
  }
  await feeding;
}

function encodingOf(bytes: Buffer): 'utf-8' | 'utf-16le' | 'gb18030' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  try {
    // `stream` forgives nothing but a character cut off at the very end.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'gb18030';
  }
}
