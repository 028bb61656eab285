import { type InstitutionKind, kindByName, kindOf } from '../../../domain/institutions/kinds.ts';
import { type Place, placeOf } from '../../../domain/institutions/place.ts';
import { type Column, columns, type Layout } from './columns.ts';
import type { Cell, SheetRow } from './readRows.ts';

/** What a row says about an institution. */
export interface InstitutionInput {
  code: string;
  name: string;
  aliases: string[];
  kind: InstitutionKind;
  level?: string | undefined;
  address?: string | undefined;
  district?: string | undefined;
  place?: Place | undefined;
  contracted: boolean;
  contractFrom?: string | undefined;
  contractUntil?: string | undefined;
}

/** One thing that is wrong with a row. */
export interface RowProblem {
  row: number;
  column: string;
  value: string;
  code: 'required' | 'duplicate' | 'unknown_kind' | 'too_long' | 'formula' | 'mangled' | 'format';
  message: string;
}

/** A row that was looked at: what it says, or what is wrong with it. `code` is known even for some bad rows. */
export interface CheckedRow {
  row: number;
  code: string;
  input: InstitutionInput | null;
  problems: RowProblem[];
}

const longest: Partial<Record<Column, number>> = {
  ...{ code: 40, name: 100, aliases: 200, level: 20, address: 200, district: 60 },
};
const formula = /^[=@]|^#(?:REF|N\/A|VALUE|NAME|DIV\/0|NUM|NULL)!?/i;
const mangledNumber = /^\d(?:\.\d+)?E\+?\d+$/i;
const yes = ['是', '定点', '已签约', '签约', '有效', '正常', '1', 'y', 'yes', 'true', '协议有效', '在协议期'];
const no = [
  '否',
  '非定点',
  '未签约',
  '终止',
  '解除',
  '中止',
  '暂停',
  '失效',
  '0',
  'n',
  'no',
  'false',
  '已终止',
  '已解除',
];

/** Looks at one row: everything that is wrong with it, each with its column and what to do. */
export function checkRow({ row, cells }: SheetRow, { at }: Layout): CheckedRow {
  const problems: RowProblem[] = [];
  const note = (column: Column, code: RowProblem['code'], message: string) => {
    const header = at.get(column)?.header ?? columns[column].label;
    problems.push({ row, column: header, value: cellOf(column).text.slice(0, 100), code, message });
  };
  const cellOf = (column: Column): Cell => cells[at.get(column)?.index ?? -1] ?? { text: '', number: false };
  const text = (column: Column): string => {
    const value = cellOf(column).text;
    const limit = longest[column] ?? 100;
    if (formula.test(value)) note(column, 'formula', '这一格是公式或错误值，请改成文字后再导入。');
    else if ([...value].length > limit) note(column, 'too_long', `最多 ${limit} 个字，请缩短。`);
    return value;
  };

  const code = text('code');
  if (code === '') note('code', 'required', '请填写机构编码。');
  else if (isMangled(cellOf('code'))) {
    const how = '编码被 Excel 当成数字改坏了，请把这一列设为“文本”格式，从原来的系统重新粘贴编码。';
    note('code', 'mangled', how);
  } else if (/\s/.test(code)) note('code', 'format', '编码中间有空格，请去掉。');
  const name = text('name');
  if (name === '') note('name', 'required', '请填写机构名称。');
  const said = text('kind');
  const kind = said === '' ? kindByName(name) : kindOf(said);
  if (!kind)
    note(
      'kind',
      'unknown_kind',
      '没有这种类别，请填：医院、基层医疗机构、诊所、药店、护理机构、经办机构、其他。',
    );
  const contracted = yesNo(text('contracted'));
  if (contracted === null) note('contracted', 'format', '请填“是”或“否”。');
  const [contractFrom, contractUntil] = (['contractFrom', 'contractUntil'] as const).map((column) => {
    const day = dayOf(cellOf(column));
    if (day === null) note(column, 'format', '日期请写成 2026-01-31 的样子。');
    return day ?? undefined;
  });
  if (contractFrom && contractUntil && contractFrom > contractUntil) {
    note('contractUntil', 'format', '结束日期早于开始日期，请核对。');
  }
  const { place, problems: misplaced } = placeOf(text('longitude'), text('latitude'));
  for (const { column, message } of misplaced) note(column, 'format', message);
  const optional = (column: Column) => text(column) || undefined;
  const rest = { level: optional('level'), address: optional('address'), district: optional('district') };
  const aliases = text('aliases')
    .split(/[、，,;；|/]/)
    .map((alias) => alias.trim())
    .filter(Boolean);
  const usable = problems.some((problem) => problem.code === 'mangled') ? '' : code;
  if (problems.length > 0 || !kind || contracted === null)
    return { row, code: usable, input: null, problems };
  const input = { code, name, aliases, kind, ...rest, place, contracted, contractFrom, contractUntil };
  return { row, code, input, problems };
}

/** Excel keeps 15 digits of a number: a longer code that is a number, or one in scientific form, is not the code any more. */
function isMangled({ text, number }: Cell): boolean {
  return mangledNumber.test(text) || (number && text.replace(/\D/g, '').length > 15);
}

/** A file of contracted institutions may leave it out: then every row is one. */
function yesNo(text: string): boolean | null {
  const plain = text.toLowerCase();
  if (plain === '' || yes.includes(plain)) return true;
  return no.includes(plain) ? false : null;
}

/** `YYYY-MM-DD`, undefined for nothing, null for what is no date. Excel's day numbers count from 1899-12-30. */
function dayOf({ text, number }: Cell): string | null | undefined {
  if (text === '') return undefined;
  if (number && /^\d{5}$/.test(text)) {
    return new Date(Date.UTC(1899, 11, 30) + Number(text) * 86_400_000).toISOString().slice(0, 10);
  }
  const [, year = '', month = '', day = ''] =
    /^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?(?:\s.*)?$/.exec(text) ?? [];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const parsed = new Date(`${iso}T00:00:00Z`);
  return year !== '' && !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(iso) ? iso : null;
}
