import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import http from 'node:http';
import https from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';

/** What to fetch into a temporary file. */
export interface Spooled {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  /** Of the unpacked file, in hex. */
  readonly sha1: string;
  readonly timeoutMs: number;
  /** Of the unpacked file. */
  readonly maxBytes: number;
}

/** A file that could not be had, or is not the one that was promised. */
export class SpoolError extends Error {
  override readonly name = 'SpoolError';
}

/** The unpacked file on disk: read as often as needed, then removed. */
export interface SpooledFile {
  lines(): AsyncIterable<string>;
  remove(): Promise<void>;
}

/**
 * Downloads a gzipped file, unpacks it to disk and compares its hash: only then anybody reads it.
 * @throws SpoolError
 */
export async function spoolFile(spec: Spooled): Promise<SpooledFile> {
  const folder = await mkdtemp(join(tmpdir(), 'fundwatch-bill-'));
  const path = join(folder, 'bill.csv');
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const hash = createHash('sha1');
    let size = 0;
    const measure = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        size += chunk.length;
        hash.update(chunk);
        done(size > spec.maxBytes ? new SpoolError('file is too large') : null, chunk);
      },
    });
    const signal = AbortSignal.timeout(spec.timeoutMs);
    const response = await request(spec, signal);
    await pipeline(response, createGunzip(), measure, createWriteStream(path, { mode: 0o600 }), { signal });
    if (hash.digest('hex') !== spec.sha1.toLowerCase()) throw new SpoolError('file with another hash');
  } catch (error) {
    await remove();
    if (error instanceof SpoolError) throw error;
    const { code = 'CONNECTION' } = error as NodeJS.ErrnoException;
    throw new SpoolError(`download failed: ${code}`);
  }
  return {
    remove,
    async *lines() {
      const file = await open(path);
      try {
        yield* file.readLines();
      } finally {
        await file.close();
      }
    },
  };
}

function request({ url, headers }: Spooled, signal: AbortSignal): Promise<http.IncomingMessage> {
  const client = url.protocol === 'https:' ? https : http;
  return new Promise((resolve, reject) => {
    client
      .get(url, { headers, signal }, (response) => {
        if (response.statusCode === 200) return resolve(response);
        response.resume();
        reject(new SpoolError(`HTTP ${response.statusCode}`));
      })
      .on('error', reject);
  });
}
