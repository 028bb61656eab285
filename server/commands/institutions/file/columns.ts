/** The columns that we read, and the headers that mean them; compared by `plainHeader`. */
export const columns = {
  code: {
    headers:
      '机构编码 机构编号 机构代码 定点医药机构编码 定点医药机构编号 定点医药机构代码 定点机构编码 定点机构编号 医药机构编码 医保编码 国家医保编码 国家编码 医保机构编码 编码 编号 代码 code',
    label: '机构编码',
  },
  name: {
    headers: '机构名称 定点医药机构名称 定点机构名称 医药机构名称 医疗机构名称 药店名称 单位名称 名称 name',
    label: '机构名称',
  },
  aliases: { headers: '别名 简称 机构简称 常用名 曾用名 其他名称', label: '别名' },
  kind: {
    headers: '机构类别 机构类型 定点医药机构类型 定点医药机构类别 定点类型 类别 类型 机构性质',
    label: '机构类别',
  },
  level: { headers: '等级 医院等级 机构等级 机构级别 级别 医院级别', label: '等级' },
  address: { headers: '地址 机构地址 详细地址 单位地址 经营地址', label: '地址' },
  district: { headers: '区县 所属区县 所在区县 行政区划 所属区划 区划 所属地区 统筹区 地区', label: '区县' },
  longitude: { headers: '经度 东经 gcj02经度 lng lon longitude', label: '经度' },
  latitude: { headers: '纬度 北纬 gcj02纬度 lat latitude', label: '纬度' },
  contracted: { headers: '是否定点 定点状态 协议状态 签约状态 是否签约', label: '是否定点' },
  contractFrom: {
    headers: '协议开始日期 协议起始日期 定点开始日期 签约日期 开始日期 协议开始时间',
    label: '协议开始日期',
  },
  contractUntil: {
    headers: '协议结束日期 协议到期日期 协议截止日期 定点结束日期 到期日期 结束日期 有效期至 协议结束时间',
    label: '协议结束日期',
  },
} as const satisfies Record<string, { headers: string; label: string }>;

export type Column = keyof typeof columns;

const names = Object.keys(columns) as Column[];
const byHeader = new Map(
  names.flatMap((column) => columns[column].headers.split(' ').map((header) => [header, column] as const)),
);
/** Headers that say nothing about an institution and need no report. */
const harmless = new Set(['序号', '行号', '备注', '']);

/** Which cell of a row holds what, and the headers that mean nothing to us. */
export interface Layout {
  at: ReadonlyMap<Column, { index: number; header: string }>;
  unknown: string[];
}

/** The layout that a row of headers describes, or null when it is none: it must name code and name. */
export function layoutOf(cells: readonly string[]): Layout | null {
  const at = new Map<Column, { index: number; header: string }>();
  const unknown: string[] = [];
  cells.forEach((cell, index) => {
    const plain = plainHeader(cell);
    const column = byHeader.get(plain);
    if (column && !at.has(column)) at.set(column, { index, header: cell.trim() });
    else if (!harmless.has(plain)) unknown.push(cell.trim().slice(0, 40));
  });
  return at.has('code') && at.has('name') ? { at, unknown } : null;
}

/** Without spaces, stars, colons and what stands in brackets: `机构编码 *（必填）` is `机构编码`. */
function plainHeader(cell: string): string {
  return cell
    .normalize('NFKC')
    .replace(/[([【].*?[)\]】]/g, '')
    .replace(/[\s*:"'_]/g, '')
    .toLowerCase();
}
