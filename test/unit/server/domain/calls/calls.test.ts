import { describe, expect, it } from 'vitest';
import {
  afterCallMove,
  type CallMove,
  callMoves,
  callStatuses,
  canMoveCall,
} from '../../../../../server/domain/calls/machine.ts';
import { isCallOpen, shownCallStatus } from '../../../../../server/domain/calls/window.ts';

describe('the machine of a call (domain notes §3.13)', () => {
  it('goes draft, approved, published, closed, results, and no other way', () => {
    const legal = callStatuses.flatMap((status) =>
      (Object.keys(callMoves) as CallMove[])
        .filter((move) => canMoveCall(status, move))
        .map((move) => `${status} ${move} ${afterCallMove(status, move)}`),
    );
    expect(legal).toEqual([
      'draft update draft',
      'draft approve approved',
      'approved update draft',
      'approved publish published',
      'published close closed',
      'closed publishResults resultsPublished',
    ]);
  });

  it('refuses the rest', () => {
    expect(() => afterCallMove('draft', 'publish')).toThrow('这份公告的状态已经改变');
  });
});

describe('the window of a call', () => {
  const call = { status: 'published', opensOn: '2028-02-28', closesOn: '2028-02-29' } as const;

  it('is open on its first and last day, on 29 February as well, and not around them', () => {
    const days = ['2028-02-27', '2028-02-28', '2028-02-29', '2028-03-01'];
    expect(days.map((day) => isCallOpen(call, day))).toEqual([false, true, true, false]);
  });

  it('does not exist unless the call is published', () => {
    for (const status of callStatuses.filter((one) => one !== 'published')) {
      expect(isCallOpen({ ...call, status }, '2028-02-29')).toBe(false);
    }
  });

  it('shows a call as closed the day after, whatever its row says', () => {
    expect(shownCallStatus(call, '2028-02-29')).toBe('published');
    expect(shownCallStatus(call, '2028-03-01')).toBe('closed');
  });
});
