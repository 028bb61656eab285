import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { body, RawClient, sequence } from './rawClient.ts';
import { useDatabase } from './useDatabase.ts';

const test = useDatabase();
const OP_QUERY = 2004;
let raw: RawClient;

beforeEach(async () => {
  raw = await RawClient.open(test.uri);
});
afterEach(() => raw.close());

const $db = (): { $db: string } => ({ $db: test.db.databaseName });

describe('the wire protocol', () => {
  it('answers hello by OP_QUERY, as the first message of every driver', async () => {
    const head = Buffer.concat([Buffer.alloc(4), Buffer.from('admin.$cmd\0'), Buffer.alloc(8)]);
    head.writeInt32LE(-1, head.length - 4);
    const query = body({ hello: 1, helloOk: true }).subarray(1);
    const id = raw.send(OP_QUERY, Buffer.concat([head, query]));
    const answer = await raw.answer();
    expect(answer?.responseTo).toBe(id);
    expect(answer?.document).toMatchObject({ ok: 1, maxBsonObjectSize: 16_777_216 });
    expect(answer?.document.maxWireVersion).toBeGreaterThanOrEqual(21);
    expect(answer?.document.logicalSessionTimeoutMinutes).toBe(30);
  });

  it('takes documents as a sequence, before or after the body', async () => {
    const documents = [{ _id: 1 }, { _id: 2 }];
    raw.sendMsg(0, [sequence('documents', documents), body({ insert: 'seq', ordered: true, ...$db() })]);
    expect((await raw.answer())?.document).toMatchObject({ ok: 1, n: 2 });
    raw.sendMsg(0, [body({ insert: 'seq', documents: [{ _id: 3 }], ...$db() })]);
    expect((await raw.answer())?.document).toMatchObject({ ok: 1, n: 1 });
    const updates = [{ q: {}, u: { $set: { v: 1 } }, multi: true }];
    raw.sendMsg(0, [body({ update: 'seq', ...$db() }), sequence('updates', updates)]);
    expect((await raw.answer())?.document).toMatchObject({ ok: 1, n: 3, nModified: 3 });
    raw.sendMsg(0, [body({ delete: 'seq', ...$db() }), sequence('deletes', [{ q: { _id: 2 }, limit: 1 }])]);
    expect((await raw.answer())?.document).toMatchObject({ ok: 1, n: 1 });
  });

  it('does not answer what wants no answer, and does it all the same', async () => {
    raw.sendMsg(2, [body({ insert: 'quiet', documents: [{ _id: 1 }], writeConcern: { w: 0 }, ...$db() })]);
    const id = raw.sendMsg(0, [body({ count: 'quiet', ...$db() })]);
    const answer = await raw.answer();
    expect(answer?.responseTo).toBe(id);
    expect(answer?.document).toMatchObject({ n: 1 });
  });

  it('answers pipelined requests in order', async () => {
    const ids = Array.from({ length: 20 }, () => raw.sendMsg(0, [body({ ping: 1, ...$db() })]));
    for (const id of ids) expect((await raw.answer())?.responseTo).toBe(id);
  });

  it('reassembles a request that arrives byte by byte', async () => {
    const message = Buffer.concat([Buffer.alloc(20), body({ ping: 1, ...$db() })]);
    message.writeInt32LE(message.length, 0);
    message.writeInt32LE(77, 4);
    message.writeInt32LE(2013, 12);
    for (const byte of message) {
      raw.write(Buffer.from([byte]));
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(await raw.answer()).toMatchObject({ responseTo: 77, document: { ok: 1 } });
  });

  it('hangs up on messages that make no sense', async () => {
    raw.write(Buffer.from([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]));
    expect(await raw.answer()).toBeUndefined();
    const other = await RawClient.open(test.uri);
    other.send(4242, Buffer.alloc(10));
    expect(await other.answer()).toBeUndefined();
    other.close();
    expect(await test.db.command({ ping: 1 })).toMatchObject({ ok: 1 });
  });

  // A checksum must be right for a real server; the gateway only skips it. Retryable writes are on there.
  if (!inject('mongoGiven')) {
    it('skips a checksum', async () => {
      raw.sendMsg(1, [body({ ping: 1, ...$db() })], Buffer.from([1, 2, 3, 4]));
      expect((await raw.answer())?.document).toMatchObject({ ok: 1 });
    });

    it('refuses retryable writes with the error that makes drivers explain it', async () => {
      const insert = { insert: 'retry', documents: [{ _id: 1 }], lsid: { id: 1 }, txnNumber: 1n };
      raw.sendMsg(0, [body({ ...insert, ...$db() })]);
      expect((await raw.answer())?.document).toMatchObject({
        ok: 0,
        code: 20,
        errmsg: expect.stringContaining('retryWrites=false'),
      });
    });

    it('refuses credentials', async () => {
      raw.sendMsg(0, [body({ saslStart: 1, mechanism: 'SCRAM-SHA-256', $db: 'admin' })]);
      expect((await raw.answer())?.document).toMatchObject({ ok: 0, code: 18 });
    });
  }
});
