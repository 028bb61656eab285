import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import mongoose from 'mongoose';
import type { FieldCrypto } from './fieldCrypto.ts';
import type { Ids } from './ids.ts';
import type { ObjectStore } from './objectStore.ts';
import { openSegments, sealSegments } from './sealedSegments.ts';

/** Fewer round trips than the driver's 255 KiB. */
const chunkSizeBytes = 1024 * 1024;

/** Keeps files in GridFS, each sealed in segments with its own id as context. For files of up to about 20 MB. */
export function createGridfsStore({ crypto, ids }: { crypto: FieldCrypto; ids: Ids }): ObjectStore {
  const bucket = () => {
    const { db } = mongoose.connection;
    if (!db) throw new Error('The document store is not connected');
    return new mongoose.mongo.GridFSBucket(db, { bucketName: 'files' });
  };
  /** The store's own id of a file, made from ours: so the chunks of a file that was never finished can be found. */
  const keyOf = (id: string) =>
    new mongoose.mongo.ObjectId(createHash('sha256').update(id).digest().subarray(0, 12));
  const find = (id: string) => bucket().find({ filename: id }).limit(1).next();

  return {
    async put(bytes, { mime, id = ids.uuid() }) {
      const metadata = { mime, sealed: 'segments' };
      const upload = bucket().openUploadStreamWithId(keyOf(id), id, { metadata, chunkSizeBytes });
      await pipeline(sealSegments(crypto, bytes, `file:${id}`), upload);
      return { id, mime, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
    },
    async get(id) {
      const file = await find(id);
      if (!file) return null;
      const mime = String(file.metadata?.mime ?? 'application/octet-stream');
      const stream: AsyncIterable<Buffer> = bucket().openDownloadStream(file._id);
      if (file.metadata?.sealed === 'segments')
        return { bytes: await openSegments(crypto, stream, `file:${id}`), mime };
      // Sealed as a whole: what was stored before there were segments.
      const chunks: Buffer[] = [];
      for await (const chunk of stream) chunks.push(chunk);
      return { bytes: crypto.openBytes(Buffer.concat(chunks), `file:${id}`), mime };
    },
    async remove(id) {
      const file = await find(id);
      if (file) return bucket().delete(file._id);
      // A killed process leaves chunks without a file.
      await mongoose.connection.db?.collection('files.chunks').deleteMany({ files_id: keyOf(id) });
    },
  };
}
