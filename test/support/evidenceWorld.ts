import { createHash } from 'node:crypto';
import { finishUpload } from '../../server/commands/evidence/finishUpload.ts';
import { putPart } from '../../server/commands/evidence/putPart.ts';
import { startUpload, type UploadPlan } from '../../server/commands/evidence/startUpload.ts';
import { storeEvidence } from '../../server/commands/evidence/storeEvidence.ts';
import type { EvidenceContext } from '../../server/commands/evidence/types.ts';
import { runLongJob } from '../../server/commands/longJobs/runLongJob.ts';
import { Event } from '../../server/models/event.ts';
import { LongJob } from '../../server/models/longJob.ts';
import type { Scanner } from '../../server/platform/scanner.ts';
import { handleEvent } from '../../server/queues/jobs/handleEvent.ts';
import { longJobs } from '../../server/queues/longJobs.ts';
import type { TestApp } from '../integration/server/http/support/testApp.ts';

export const bureauId = 'bureau-evidence';
export const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** One person who uploads. */
export interface TestUploader {
  context: EvidenceContext;
  owner: string;
  /** The pieces of a file as `startUpload` asks for them. */
  start(bytes: Buffer, plan?: Partial<UploadPlan>): Promise<{ id: string; parts: Buffer[] }>;
  put(id: string, n: number, bytes: Buffer): Promise<void>;
  finish(id: string): ReturnType<typeof finishUpload>;
  /** Everything at once. @returns the id of the stored file */
  store(bytes: Buffer, name?: string): Promise<string>;
}

export function uploader(app: TestApp, name: string): TestUploader {
  const owner = `person:${name}`;
  const context = { ...app.services, objects: app.objects, actor: { kind: 'person', id: name } } as const;
  return {
    ...{ context, owner },
    async start(bytes, plan = {}) {
      const whole = { size: bytes.length, sha256: sha256(bytes), ...plan };
      const { id, partBytes, parts } = await startUpload(context, { ...whole, owner, bureauId });
      const pieces = Array.from({ length: parts }, (_, n) =>
        bytes.subarray(n * partBytes, (n + 1) * partBytes),
      );
      return { id, parts: pieces };
    },
    put: (id, n, bytes) => putPart(context, { id, owner, n, bytes }),
    finish: (id) => finishUpload(context, { id, owner }),
    async store(bytes, fileName) {
      return (await storeEvidence(context, { bytes, name: fileName, owner, bureauId })).id;
    },
  };
}

/** What the worker does with everything that is owed. */
export async function work(app: TestApp, scanner?: Scanner): Promise<void> {
  const actor = { kind: 'system', id: 'worker' } as const;
  const context = { ...app.services, objects: app.objects, actor, ...(scanner ? { scanner } : {}) };
  for (const { _id } of await Event.find({ dueAt: { $exists: true } }).lean())
    await handleEvent(app.services, _id);
  for (const { _id } of await LongJob.find().lean()) await runLongJob(context, _id, longJobs);
}

/** A file's chain of custody: types in order. */
export async function chainOf(id: string): Promise<string[]> {
  const events = await Event.find({ 'object.kind': 'evidence', 'object.id': id })
    .sort({ at: 1, _id: 1 })
    .lean();
  return events.map(({ type }) => type.replace('evidence.', ''));
}
