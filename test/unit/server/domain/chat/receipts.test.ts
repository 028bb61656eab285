import { describe, expect, it } from 'vitest';
import {
  addReceipt,
  findReply,
  noReceipts,
  type Receipt,
  type Receipts,
  withoutReplies,
} from '../../../../../server/domain/chat/receipts.ts';

const minute = 60_000;
const start = Date.parse('2026-11-29T08:00:00Z');
const idOf = (index: number): string => `${index}`.padStart(6, 'm').padEnd(22, '-');
const at = (index: number): Receipt => ({
  id: idOf(index),
  at: start + index * 1_000,
  reply: `answer ${index}`,
});

function receiptsOf(count: number): Receipts {
  let receipts = noReceipts;
  for (let index = 0; index < count; index += 1) receipts = addReceipt(receipts, at(index));
  return receipts;
}

describe('receipts', () => {
  it('know every message of the time in which a replay would be accepted', () => {
    const receipts = receiptsOf(100);
    for (let index = 0; index < 100; index += 1)
      expect(findReply(receipts, idOf(index)), idOf(index)).not.toBeUndefined();
    expect(findReply(receipts, idOf(100))).toBeUndefined();
  });

  it('keep the words of the last five only', () => {
    const receipts = receiptsOf(12);
    const replies = Array.from({ length: 12 }, (_, index) => findReply(receipts, idOf(index)));
    expect(replies).toEqual([...Array(7).fill(null), ...[7, 8, 9, 10, 11].map((i) => `answer ${i}`)]);
  });

  it('remember silence as silence', () => {
    const receipts = addReceipt(noReceipts, { id: 'event', at: start, reply: null });
    expect(findReply(receipts, 'event')).toBeNull();
  });

  it('let go of what the timestamp check refuses by itself', () => {
    const receipts = addReceipt(receiptsOf(10), { id: idOf(99), at: start + 30 * minute, reply: 'x' });
    for (let index = 0; index < 10; index += 1) expect(findReply(receipts, idOf(index))).toBeUndefined();
    expect(findReply(receipts, idOf(99))).toBe('x');
  });

  it('keep one of 24 minutes, drop one of 26', () => {
    let receipts = receiptsOf(6);
    receipts = addReceipt(receipts, { id: idOf(50), at: start + 24 * minute, reply: null });
    expect(findReply(receipts, idOf(0))).toBeNull();
    receipts = addReceipt(receipts, { id: idOf(51), at: start + 26 * minute, reply: null });
    expect(findReply(receipts, idOf(0))).toBeUndefined();
  });

  it('never grow beyond three hundred, six kilobytes without the words', () => {
    const receipts = receiptsOf(1_000);
    const known = Array.from({ length: 1_000 }, (_, index) => findReply(receipts, idOf(index)));
    expect(known.filter((reply) => reply !== undefined)).toHaveLength(300);
    expect(known.slice(0, 700).every((reply) => reply === undefined)).toBe(true);
    expect(receipts.older.length).toBeLessThan(6_000);
  });

  it('find nothing across the seam of two marks', () => {
    const { older } = receiptsOf(20);
    for (let shift = 1; shift < 18; shift += 1) {
      const across = older.slice(shift, shift + 11);
      expect(findReply({ recent: [], older }, across)).toBeUndefined();
    }
  });

  it('of somebody forgotten: no words, and still known', () => {
    const forgotten = withoutReplies(receiptsOf(8));
    expect(JSON.stringify(forgotten)).not.toContain('answer');
    for (let index = 0; index < 8; index += 1) expect(findReply(forgotten, idOf(index))).toBeNull();
  });
});
