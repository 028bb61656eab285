import { hiddenNote, withheldNote } from '../../../domain/statistics/hiddenMark.ts';
import { beijingDay } from '../../../domain/time.ts';
import { leadListFile } from '../../../presenters/leads/listFile.ts';
import { statisticsFile } from '../../../presenters/statistics/statisticsFile.ts';
import { xlsxMime } from '../../../presenters/statistics/xlsx.ts';
import { exportLeads } from '../../../queries/leads/exportLeads.ts';
import { exportStatistics } from '../../../queries/statistics/exportStatistics.ts';
import { getStatistics } from '../../../queries/statistics/getStatistics.ts';
import { download, json } from '../responseKinds.ts';
import { type Route, type StaffCall, staffRoute } from '../route.ts';
import * as schema from './schema.ts';

const contextOf = ({ deps, session }: StaffCall) => ({ ...deps, actor: session.actor });

/** A file of ten thousand rows takes this process about a second. */
const filesPerMinute = 20;

/** Leads in numbers and as files. */
export const statisticsRoutes: readonly Route[] = [
  staffRoute({
    method: 'get',
    path: '/api/lead-statistics',
    summary: '线索统计',
    permission: 'lead.statistics',
    query: schema.statisticsQuerySchema,
    response: json(schema.statisticsSchema),
    async handler({ query }, call) {
      return { ...(await getStatistics(contextOf(call), query)), hiddenNote, withheldNote };
    },
  }),
  staffRoute({
    method: 'get',
    path: '/api/lead-statistics/xlsx',
    summary: '导出线索统计',
    permission: 'lead.export',
    perMinute: filesPerMinute,
    query: schema.statisticsQuerySchema,
    response: download(xlsxMime),
    handler: async ({ query }, call) => statisticsFile(await exportStatistics(contextOf(call), query)),
  }),
  staffRoute({
    method: 'get',
    path: '/api/leads-export',
    summary: '导出线索列表',
    permission: 'lead.export',
    perMinute: filesPerMinute,
    query: schema.exportQuerySchema,
    response: download(xlsxMime),
    async handler({ query }, call) {
      const rows = await exportLeads(contextOf(call), query);
      return leadListFile(rows, beijingDay(call.deps.clock.now()));
    },
  }),
];
