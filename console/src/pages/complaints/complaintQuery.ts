import type { LocationQuery } from 'vue-router';
import type { ComplaintList, ComplaintStatus } from '../../api/types.ts';

const ended: readonly ComplaintStatus[] = ['unfounded', 'handled', 'noted', 'passed_on', 'set_aside'];

/** How many complaints still owe a step. */
export function openComplaints(counts: ComplaintList['counts']): number {
  const open = Object.entries(counts).filter(([status]) => !ended.includes(status as ComplaintStatus));
  return open.reduce((sum, [, count]) => sum + count, 0);
}

/** What the address of the list asks the server for: what waits, or with `all` everything. */
export function complaintQuery({ status, cursor }: LocationQuery): { status?: 'open'; cursor?: string } {
  return {
    ...(status === 'all' ? {} : { status: 'open' }),
    ...(typeof cursor === 'string' && cursor !== '' ? { cursor } : {}),
  };
}
