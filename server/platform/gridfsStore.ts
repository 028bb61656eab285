import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import mongoose from 'mongoose';
import type { FieldCrypto } from './fieldCrypto.ts';
import type { Ids } from './ids.ts';
import type { ObjectStore } from './objectStore.ts';

/** Keeps files in GridFS, each sealed as a whole with its own id as context. For files of a few MB. */
export function createGridfsStore({ crypto, ids }: { crypto: FieldCrypto; ids: Ids }): ObjectStore {
  const bucket = () => {
    const { db } = mongoose.connection;
    if (!db) throw new Error('The document store is not connected');
    return new mongoose.mongo.GridFSBucket(db, { bucketName: 'files' });
  };
  const find = (id: string) => bucket().find({ filename: id }).limit(1).next();

  return {
    async put(bytes, { mime }) {
      const id = ids.uuid();
      const upload = bucket().openUploadStream(id, { metadata: { mime } });
      await pipeline([crypto.sealBytes(bytes, `file:${id}`)], upload);
      return { id, mime, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
    },
    async get(id) {
      const file = await find(id);
      if (!file) return null;
      const chunks: Buffer[] = [];
      for await (const chunk of bucket().openDownloadStream(file._id)) chunks.push(chunk as Buffer);
      const mime = String(file.metadata?.mime ?? 'application/octet-stream');
      return { bytes: crypto.openBytes(Buffer.concat(chunks), `file:${id}`), mime };
    },
    async remove(id) {
      const file = await find(id);
      if (file) await bucket().delete(file._id);
    },
  };
}
