import { randomBytes } from 'node:crypto';
import { GridFSBucket } from 'mongodb';
import { describe, expect, it } from 'vitest';
import { useDatabase } from './useDatabase.ts';

const test = useDatabase();
const MB = 1024 * 1024;

describe('big documents', () => {
  it('of several megabytes come back byte by byte', async () => {
    const things = test.collection();
    for (const size of [1, 5, 15]) {
      const bytes = randomBytes(size * MB);
      const { insertedId } = await things.insertOne({ bytes });
      const found = await things.findOne({ _id: insertedId });
      expect(bytes.equals(found?.bytes.buffer)).toBe(true);
    }
  });

  it('can be changed and paged through', async () => {
    const things = test.collection<{ _id: number; bytes: Buffer; n: number }>();
    for (let _id = 0; _id < 8; _id++) await things.insertOne({ _id, bytes: randomBytes(5 * MB), n: 0 });
    await things.updateMany({}, { $inc: { n: 1 } });
    const found = await things.find().sort({ _id: 1 }).toArray();
    expect(found.map(({ _id, n }) => [_id, n])).toEqual(Array.from({ length: 8 }, (_, id) => [id, 1]));
  });

  it('over 16 MB are refused', async () => {
    const things = test.collection();
    await expect(things.insertOne({ bytes: Buffer.alloc(17 * MB) })).rejects.toThrow();
    expect(await things.countDocuments()).toBe(0);
  });
});

describe('GridFS', () => {
  it('stores, reads, lists, renames and deletes files', async () => {
    const bucket = new GridFSBucket(test.db, { bucketName: 'evidence' });
    const content = randomBytes(3 * MB + 17);
    const upload = bucket.openUploadStream('photo.jpg', { metadata: { lead: 1 } });
    await new Promise<void>((resolve, reject) => {
      upload.once('error', reject).once('finish', resolve).end(content);
    });
    const read = async (options = {}): Promise<Buffer> =>
      Buffer.concat(await bucket.openDownloadStream(upload.id, options).toArray());
    expect((await read()).equals(content)).toBe(true);
    expect((await read({ start: 1000, end: 400_000 })).equals(content.subarray(1000, 400_000))).toBe(true);
    expect(await bucket.find({ 'metadata.lead': 1 }).toArray()).toMatchObject([
      { filename: 'photo.jpg', length: content.length },
    ]);
    await bucket.rename(upload.id, 'sealed.jpg');
    expect(await bucket.find({ filename: 'sealed.jpg' }).toArray()).toHaveLength(1);
    await bucket.delete(upload.id);
    await expect(read()).rejects.toThrow(/FileNotFound/);
    expect(await test.db.collection('evidence.chunks').countDocuments()).toBe(0);
  });
});
