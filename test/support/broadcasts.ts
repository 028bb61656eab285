import { approveBroadcast } from '../../server/commands/broadcasts/approveBroadcast.ts';
import type { BroadcastInput } from '../../server/commands/broadcasts/broadcastInput.ts';
import { deliveryIdOf } from '../../server/commands/broadcasts/deliveryIds.ts';
import { draftBroadcast } from '../../server/commands/broadcasts/draftBroadcast.ts';
import { passCheck } from '../../server/commands/broadcasts/passCheck.ts';
import { startBroadcast } from '../../server/commands/broadcasts/startBroadcast.ts';
import type { Services } from '../../server/commands/context.ts';
import { type LongJobRun, runLongJob } from '../../server/commands/longJobs/runLongJob.ts';
import { Delivery } from '../../server/models/delivery.ts';
import { LongJob } from '../../server/models/longJob.ts';
import { createGridfsStore } from '../../server/platform/gridfsStore.ts';
import { countAudience } from '../../server/queries/broadcasts/countAudience.ts';
import { findBroadcast } from '../../server/queries/broadcasts/findBroadcast.ts';
import { writeOutcome } from '../../server/queues/jobs/writeOutcome.ts';
import { longJobs } from '../../server/queues/longJobs.ts';
import { staffOf } from './corps.ts';

/** Everybody of the own unit. */
export const everybody = {
  ...{ units: [], below: false, profiles: [], levels: [], specialties: [], groups: [] },
} as const;

export const policy: BroadcastInput = {
  kind: 'policy',
  title: '门诊慢特病待遇有调整',
  body: '自明年一月一日起，门诊用药报销比例提高到百分之七十。',
  source: { no: '某医保发〔2026〕11号', date: '2026-01-05' },
  audience: everybody,
};

/** Staff who write, and a second person who approves and starts. */
export function teamOf(services: Services, bureauId: string) {
  return {
    liaison: staffOf(services, bureauId, ['liaison'], 'liaison-1'),
    approver: staffOf(services, bureauId, ['approver'], 'approver-1'),
  };
}

/** A broadcast that only waits for its start. */
export async function approvedBroadcast(
  services: Services,
  bureauId: string,
  changes: Partial<BroadcastInput> = {},
): Promise<{ no: string; id: string; revision: number }> {
  const { liaison, approver } = teamOf(services, bureauId);
  const { no } = await draftBroadcast(liaison, { ...policy, ...changes });
  const { revision } = await passCheck(liaison, { no, revision: 1 });
  const approved = await approveBroadcast(approver, { no, revision });
  const { _id: id } = await findBroadcast(approver.actor, no);
  return { no, id, revision: approved.revision };
}

/** One that has started; its jobs are still to be done. */
export async function startedBroadcast(
  services: Services,
  bureauId: string,
  changes: Partial<BroadcastInput> = {},
): Promise<{ no: string; id: string; revision: number }> {
  const { no, id, revision } = await approvedBroadcast(services, bureauId, changes);
  const audience = changes.audience ?? everybody;
  const { total } = await countAudience(bureauId, audience, services.clock.now());
  const { approver } = teamOf(services, bureauId);
  const started = await startBroadcast(approver, { no, revision, confirmed: total });
  return { no, id, revision: started.revision };
}

/** Runs a long job once, as a worker does when it is offered. */
export function runJob(
  services: Services,
  { kind, objectId }: { kind: string; objectId: string },
  runs: Readonly<Record<string, LongJobRun>> = longJobs,
): Promise<void> {
  const actor = { kind: 'system', id: 'worker' } as const;
  const context = { ...services, actor, objects: createGridfsStore(services) };
  return runLongJob(context, `${kind}-${objectId}`, runs);
}

/** Whether a long job is still owed. */
export async function isOwed({ kind, objectId }: { kind: string; objectId: string }): Promise<boolean> {
  return (await LongJob.exists({ _id: `${kind}-${objectId}` })) !== null;
}

/** What the worker writes after an attempt. */
export async function finishNotice(
  services: Services,
  recipientId: string | undefined,
  outcome: Parameters<typeof writeOutcome>[3]['outcome'],
): Promise<void> {
  const at = services.clock.now();
  const row = await Delivery.findById(deliveryIdOf(recipientId ?? '')).lean();
  if (!row) throw new Error('no message');
  const state = outcome.kind === 'sent' ? 'sent' : outcome.kind === 'unknown' ? 'unknown' : 'failed';
  const write = { $set: { state, finishedAt: at }, $unset: { dueAt: 1 } } as const;
  await writeOutcome(services, row, write, { outcome, at });
}
