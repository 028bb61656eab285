import { randomBytes, randomUUID } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import mongoose from 'mongoose';
import { claimEvidence } from '../server/commands/evidence/claimEvidence.ts';
import { storeEvidence } from '../server/commands/evidence/storeEvidence.ts';
import { createGridfsStore } from '../server/platform/gridfsStore.ts';
import { inTransaction } from '../server/platform/transaction.ts';
import type { Benchmark } from './benchmark.ts';
import { percentile } from './chat/load/tally.ts';
import { loadLine, machineLine } from './chat/report/machine.ts';
import { openCorps } from './corps/openCorps.ts';

const photos = 9;
const photoBytes = 3 * 1024 * 1024;
const megabyte = 1024 * 1024;

/** Bytes that pass for a photo and cannot be compressed. */
function photo(bytes = photoBytes): Buffer {
  return Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe1]), randomBytes(bytes - 4)]);
}

/** Nine photos of 3 MB kept and handed in, beside the same bytes put into GridFS by the bare driver. */
export const evidence: Benchmark = {
  title: 'evidence: nine photos of 3 MB stored and claimed, beside the bare driver',
  async run({ quick, signal }) {
    const rounds = quick ? 2 : 7;
    console.log(`${machineLine()}\nload average ${loadLine()}`);
    const world = await openCorps(signal);
    try {
      const objects = createGridfsStore(world.services);
      const context = { ...world.services, objects, actor: { kind: 'person', id: 'bench' } as const };
      const uploader = { owner: 'person:bench', bureauId: world.bureauId };
      const times: Record<'stored' | 'claimed' | 'bare', number[]> = { stored: [], claimed: [], bare: [] };
      for (let round = 0; round <= rounds; round += 1) {
        const files = Array.from({ length: photos }, () => photo());
        const ids: string[] = [];
        const stored = await timed(async () => {
          for (const bytes of files) ids.push((await storeEvidence(context, { bytes, ...uploader })).id);
        });
        const object = { kind: 'lead', id: randomUUID() } as const;
        const claimed = await timed(() =>
          inTransaction(() => claimEvidence(context, { ids, ...uploader, object })),
        );
        const bare = await timed(async () => {
          for (const bytes of files) await putBare(world.db, bytes);
        });
        // The first round warms up.
        if (round > 0)
          for (const [name, ms] of Object.entries({ stored, claimed, bare })) times[name as 'bare'].push(ms);
      }
      for (const [name, all] of Object.entries(times)) {
        const sorted = all.sort((a, b) => a - b);
        console.log(
          `${name.padEnd(8)} median ${percentile(sorted, 0.5).toFixed(0)} ms for ${photos}, longest ${sorted.at(-1)?.toFixed(0)} ms`,
        );
      }
      const before = process.resourceUsage().maxRSS;
      const largest = await storeEvidence(context, { bytes: photo(20 * megabyte), ...uploader });
      // Kilobytes; how much higher the peak got than nine photos had brought it.
      const rss = (process.resourceUsage().maxRSS - before) / 1024;
      console.log(
        `20 MB stored (${largest.size} bytes): peak of resident memory ${rss.toFixed(0)} MB higher`,
      );
    } finally {
      await world.stop();
    }
  },
};

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The peer: nothing sealed, hashed, checked or written down. */
async function putBare(db: mongoose.mongo.Db, bytes: Buffer): Promise<void> {
  const bucket = new mongoose.mongo.GridFSBucket(db, { bucketName: 'bare' });
  await pipeline([bytes], bucket.openUploadStream('bare'));
}
