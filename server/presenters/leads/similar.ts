import { leadStatusLabels } from '../../domain/leads/machine.ts';
import { beijingDay } from '../../domain/time.ts';
import { violationLabel } from '../../profiles/catalogues/violationLabel.ts';
import type { similarLeads } from '../../queries/leads/similarLeads.ts';

type Similar = Awaited<ReturnType<typeof similarLeads>>[number];

/** A lead that may be about the same matter, as a choice: what tells it apart, and nothing of who reported. */
export function presentSimilar({ no, status, receivedAt, codes }: Similar): { id: string; name: string } {
  const problems = codes.map((code) => violationLabel(code)).join('；') || '自述问题';
  return { id: no, name: `${no}，${beijingDay(receivedAt)} 收到，${leadStatusLabels[status]}：${problems}` };
}
