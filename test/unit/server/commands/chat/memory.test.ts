import { expect, it } from 'vitest';
import { openMemory, sealMemory } from '../../../../../server/commands/chat/memory.ts';
import { addReceipt, findReply, noReceipts } from '../../../../../server/domain/chat/receipts.ts';
import type { PersonDoc } from '../../../../../server/models/person.ts';
import { createFieldCrypto } from '../../../../../server/platform/fieldCrypto.ts';

const key = Buffer.alloc(32, 7);
const crypto = createFieldCrypto({ current: 'k1', keys: { k1: key }, indexKey: key });
const personWith = (memorySealed?: Buffer) => ({ _id: 'p1', memorySealed }) as unknown as PersonDoc;

it('of a stranger is empty, and what was sealed comes back', () => {
  expect(openMemory(crypto, personWith())).toEqual({ state: null, receipts: noReceipts });
  const memory = { state: null, receipts: addReceipt(noReceipts, { id: 'a', at: 1, reply: '您好' }) };
  expect(openMemory(crypto, personWith(sealMemory(crypto, 'p1', memory)))).toEqual(memory);
});

it('of a row with the list of before: what was answered is known, silence and lost words are silence', () => {
  const at = Date.parse('2026-11-29T08:00:00Z');
  const receipts = [
    { id: 'wordsLost', at },
    { id: 'silence', at: at + 1_000, reply: null },
    { id: 'answered', at: at + 2_000, reply: '已收到' },
  ];
  const opened = openMemory(crypto, personWith(crypto.seal({ state: null, receipts }, 'memory:p1')));
  expect(receipts.map(({ id }) => findReply(opened.receipts, id))).toEqual([null, null, '已收到']);
  expect(findReply(opened.receipts, 'new')).toBeUndefined();
});
