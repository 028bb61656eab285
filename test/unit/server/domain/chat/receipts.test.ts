import { describe, expect, it } from 'vitest';
import { addReceipt, findReceipt, type Receipt } from '../../../../../server/domain/chat/receipts.ts';

const minute = 60_000;
const at = (index: number, reply: string | null = `answer ${index}`): Receipt => ({
  id: `message-${index}`,
  at: index * 1_000,
  reply,
});

function receiptsOf(count: number): Receipt[] {
  let receipts: Receipt[] = [];
  for (let index = 0; index < count; index += 1) receipts = addReceipt(receipts, at(index));
  return receipts;
}

describe('receipts', () => {
  it('know every message of the time in which a replay would be accepted', () => {
    const receipts = receiptsOf(100);
    for (let index = 0; index < 100; index += 1)
      expect(findReceipt(receipts, `message-${index}`)).toBeDefined();
    expect(findReceipt(receipts, 'message-100')).toBeUndefined();
  });

  it('keep the words of the last five only', () => {
    const replies = receiptsOf(12).map(({ reply }) => reply);
    expect(replies).toEqual([...Array(7).fill(undefined), ...[7, 8, 9, 10, 11].map((i) => `answer ${i}`)]);
  });

  it('remember silence as silence', () => {
    const receipts = addReceipt([], { id: 'event', at: 0, reply: null });
    expect(findReceipt(receipts, 'event')).toEqual({ id: 'event', at: 0, reply: null });
  });

  it('let go of what the timestamp check refuses by itself, and never grow beyond three hundred', () => {
    const late = addReceipt(receiptsOf(10), { id: 'late', at: 30 * minute, reply: 'x' });
    expect(late.map(({ id }) => id)).toEqual(['late']);
    expect(receiptsOf(1_000)).toHaveLength(300);
  });
});
