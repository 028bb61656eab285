import type { LocationQuery } from 'vue-router';
import type { OpinionList, OpinionStatus } from '../../api/types.ts';

/** Every status, in the order in which an opinion goes through them. */
export const opinionStatusLabels: Record<OpinionStatus, string> = {
  submitted: '待登记',
  registered: '已登记',
  assigned: '已交办',
  delayed: '延期办理',
  answered: '已答复',
  closed: '已办结',
};

/** How many opinions still owe a step. */
export function openOpinions({ closed: _, ...open }: OpinionList['counts']): number {
  return Object.values(open).reduce((sum, count) => sum + count, 0);
}

interface OpinionQuery {
  status?: OpinionStatus | 'open';
  mine?: 'true';
  cursor?: string;
}

/** What the address of the list asks the server for; without a status what waits, `all` for everything. */
export function opinionQuery({ status, mine, cursor }: LocationQuery): OpinionQuery {
  const isStatus = typeof status === 'string' && Object.hasOwn(opinionStatusLabels, status);
  return {
    ...(isStatus ? { status: status as OpinionStatus } : status === 'all' ? {} : { status: 'open' }),
    ...(mine === 'true' ? { mine } : {}),
    ...(typeof cursor === 'string' && cursor !== '' ? { cursor } : {}),
  };
}
