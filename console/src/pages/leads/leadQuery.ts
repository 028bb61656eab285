import type { LocationQuery } from 'vue-router';
import type { LeadList, LeadRow, LeadStatus } from '../../api/types.ts';
import { targetLabels } from '../../text/leads.ts';

/** Every status, in the order in which a lead goes through them. */
export const statusLabels: Record<LeadStatus, string> = {
  registered: '已登记',
  verifying: '核查中',
  filed: '已立案',
  not_filed: '不予立案',
  investigating: '调查中',
  decided: '已处理',
  fed_back: '已反馈',
  reward_check: '奖励核定',
  closed: '已办结',
  reclassified: '已转办',
  transferred: '已移送',
  duplicate: '已并案',
};

const ended: readonly LeadStatus[] = ['closed', 'reclassified', 'transferred', 'duplicate'];

/** How many leads still owe a step. */
export function openCount(counts: LeadList['counts']): number {
  const open = Object.entries(counts).filter(([status]) => !ended.includes(status as LeadStatus));
  return open.reduce((sum, [, count]) => sum + count, 0);
}

interface LeadQuery {
  status?: LeadStatus | 'open';
  target?: LeadRow['target'];
  mine?: boolean;
  cursor?: string;
}

/** What the address of the list asks the server for; without a status what waits, `all` for everything. */
export function leadQuery({ status, target, mine, cursor }: LocationQuery): LeadQuery {
  const isStatus = typeof status === 'string' && Object.hasOwn(statusLabels, status);
  const wanted: LeadStatus | 'open' | undefined = isStatus
    ? (status as LeadStatus)
    : status === 'all'
      ? undefined
      : 'open';
  return {
    ...(wanted ? { status: wanted } : {}),
    ...(typeof target === 'string' && Object.hasOwn(targetLabels, target)
      ? { target: target as LeadRow['target'] }
      : {}),
    ...(mine === 'true' ? { mine: true } : {}),
    ...(typeof cursor === 'string' && cursor !== '' ? { cursor } : {}),
  };
}
