import { beijingDay } from '../../domain/time.ts';
import type { exportLeads } from '../../queries/leads/exportLeads.ts';
import { xlsxBytes } from '../statistics/xlsx.ts';
import { presentLeadRow } from './row.ts';

type Exported = Awaited<ReturnType<typeof exportLeads>>;

const columns: readonly (readonly [title: string, width: number])[] = [
  ['编号', 20],
  ['状态', 10],
  ['收到日期', 12],
  ['举报对象', 12],
  ['机构', 28],
  ['反映事项', 40],
  ['来源', 10],
  ['署名', 8],
  ['办理部门', 12],
  ['承办人', 10],
  ['处理结果', 10],
  ['更新日期', 12],
];

/** The list of leads as a spreadsheet: what `presentLeadRow` shows on the screen, and nothing else. */
export async function leadListFile(rows: Exported, today: string): Promise<{ bytes: Buffer; name: string }> {
  const cells = rows.map((lead) => {
    const row = presentLeadRow(lead, lead);
    return [
      ...[row.no, row.statusLabel, beijingDay(lead.receivedAt), row.targetLabel, row.institutionName],
      ...[row.codes.map(({ label }) => label).join('；'), row.channelLabel, row.standingLabel, row.deskLabel],
      ...[row.assigneeName, row.outcomeLabel, beijingDay(lead.updatedAt)],
    ];
  });
  const header = columns.map(([title]) => title);
  const widths = columns.map(([, width]) => width);
  return {
    bytes: await xlsxBytes([{ name: '线索', header, rows: cells, widths }]),
    name: `线索列表-${today}.xlsx`,
  };
}
