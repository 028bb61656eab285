import { mkdirSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The bytes of temporary media: files under the data folder, or memory when there is none. */
export class MediaFiles {
  private readonly dir: string | undefined;
  private readonly memory = new Map<string, Buffer>();

  constructor(dataDir: string | undefined) {
    if (dataDir === undefined) return;
    this.dir = join(dataDir, 'media');
    mkdirSync(this.dir, { recursive: true });
  }

  async write(mediaId: string, bytes: Buffer): Promise<void> {
    if (this.dir === undefined) this.memory.set(mediaId, bytes);
    else await writeFile(join(this.dir, mediaId), bytes);
  }

  /** @throws when the bytes are gone. */
  async read(mediaId: string): Promise<Buffer> {
    if (this.dir !== undefined) return readFile(join(this.dir, mediaId));
    const bytes = this.memory.get(mediaId);
    if (bytes === undefined) throw new Error(`no media ${mediaId}`);
    return bytes;
  }

  async remove(mediaId: string): Promise<void> {
    this.memory.delete(mediaId);
    if (this.dir !== undefined) await rm(join(this.dir, mediaId), { force: true });
  }
}
